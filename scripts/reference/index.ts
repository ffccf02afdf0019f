import { apps } from './apps.ts';
import { companies } from './companies.ts';
import type { Reference } from './define.ts';
import { kubernetes } from './kubernetes.ts';
import { marketplaceAndCatalog } from './marketplace-and-catalog.ts';
import { mendixCloud } from './mendix-cloud.ts';
import { privatePlatform } from './private-platform.ts';
import { privatePlatformPeople } from './private-platform-people.ts';

/** The reference of each API by its ID. */
export const references: Readonly<Record<string, Reference>> = {
  ...mendixCloud,
  ...apps,
  ...marketplaceAndCatalog,
  ...kubernetes,
  ...companies,
  ...privatePlatform,
  ...privatePlatformPeople,
};
