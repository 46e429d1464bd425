import '../../i18n/later.ts';

export { ClusterDetails } from './ClusterDetails.tsx';
export { CompareDetails } from './CompareDetails.tsx';
export { DistrictsCompared } from './DistrictsCompared.tsx';
export { ParkDetails } from './ParkDetails.tsx';
