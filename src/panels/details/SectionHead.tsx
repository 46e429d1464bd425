/** A section's title with the number of things in it, where a number makes sense. */
export function SectionHead({ title, count }: { readonly title: string; readonly count: number | null }) {
  return (
    <h3>
      {title}
      {count !== null && <span className="count">{count}</span>}
    </h3>
  );
}
