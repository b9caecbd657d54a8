/** How an office handles what people write to it ("phản ánh, kiến nghị"). */
export interface PetitionSettings {
  /** So many working days after the day of receipt a case is to be answered. */
  readonly dueWorkingDays: number
  /** So many days after a case was closed, the name and the phone number of its citizen are forgotten. */
  readonly keepPersonalDays: number
}

/** Proposals of this product (docs/petitions.md): no text that was read sets either number for a one-stop office. */
export const usualPetitions: PetitionSettings = { dueWorkingDays: 15, keepPersonalDays: 90 }
