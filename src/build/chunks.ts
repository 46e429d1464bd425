/** What the bundler tells about a module. */
interface ModuleFacts {
  readonly isEntry: boolean;
  /** Ids of modules that import it plainly, at their top. */
  readonly importers: readonly string[];
}

/** Asks the bundler about a module by its id. */
export interface ModuleGraph {
  getModuleInfo(id: string): ModuleFacts | null;
}

/** Parts of a package that only later pieces use; its index, which the page leans on for others, seems to need them at once. */
const USED_LATER = /node_modules[\\/]d3-array[\\/]src[\\/](ticks|nice)\.js$/;

/**
 * The piece of the site a module goes into, or null where the bundler may choose. MapLibre is one piece; everything the page needs
 * before a click is another, since one file compresses better and arrives sooner than the twenty that sharing would cut it into.
 */
export function chunkOf(id: string, graph: ModuleGraph): string | null {
  if (/node_modules[\\/]maplibre-gl[\\/]/.test(id)) return 'maplibre';
  if (USED_LATER.test(id)) return null;
  // The page's own module stays where it is: its piece is the one that the page names.
  if (graph.getModuleInfo(id)?.isEntry !== false) return null;
  return neededAtOnce(id, graph, new Set()) ? 'first' : null;
}

/** Whether a chain of plain imports leads from the page to the module. */
function neededAtOnce(id: string, graph: ModuleGraph, seen: Set<string>): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const module = graph.getModuleInfo(id);
  if (module === null) return false;
  return module.isEntry || module.importers.some((importer) => neededAtOnce(importer, graph, seen));
}
