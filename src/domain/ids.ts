/** The twelve district ids, in the order of the public link contract. Never renamed: published links carry them. */
export const DISTRICT_IDS = [
  'luohu',
  'futian',
  'nanshan',
  'baoan',
  'longgang',
  'yantian',
  'longhua',
  'pingshan',
  'guangming',
  'dapeng',
  'shenshan',
  'qianhai',
] as const;

/** An id of a district in the atlas at hand. A plain string, since another city has other ids. */
export type DistrictId = string;
/** An id of a cluster, e.g. `new-energy`. */
export type ClusterId = string;
/** An id of a park slot: a name's id such as `yanluo`, or `slot-06` while no name was found. */
export type ParkId = string;
export type FamilyId = string;
export type DocumentId = string;
