import type { Target } from '../../domain/office.ts'
import shipped from '../../domain/targets.json' with { type: 'json' }

/**
 * Targets of the plans that this product was made for (domain.md T1–T5, T7, T8), with their sources, as they stand in
 * domain/targets.json. No later act that replaces them was found, so those of 2023–2025 stay in force until an office
 * enters another. T5 has no limit: it asks for what the ratings are.
 */
export const nationalTargets: readonly Target[] = shipped.flatMap(({ source, targets }) =>
  // a JSON file has strings where the type has their names; tests hold it to the schema
  targets.map((target) => ({ ...target, source }) as Target))
