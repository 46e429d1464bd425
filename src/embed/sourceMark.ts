/** What marks a message as one of this map's, in both directions. */
export const SOURCE = 'shenzhen-cluster-map';
/** Version of the protocol. A message of another version is not ours to read. */
export const PROTOCOL = 1;
