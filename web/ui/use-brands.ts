import { useQuery } from '@tanstack/react-query';
import { type Brand, settingsRoutes } from '../../contract/settings.ts';
import { reading } from '../live/reading.ts';

/** All brands; empty until they are loaded. */
export function useBrands(): Brand[] {
  return useQuery(reading(settingsRoutes.listBrands)).data?.items ?? [];
}
