import '../../i18n/later.ts';

export { EditionAdded, EditionTag } from '../EditionTag.tsx';
export { SourceCard } from '../SourceCard.tsx';
export { ClusterDetails } from './ClusterDetails.tsx';
export { CompareDetails } from './CompareDetails.tsx';
export { DistrictsCompared } from './DistrictsCompared.tsx';
export { FactsLinks } from './FactsLinks.tsx';
export { OwnDistrict } from './OwnDistrict.tsx';
export { ParkDetails } from './ParkDetails.tsx';
