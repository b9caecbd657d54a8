/** The longest period that is looked over at once: a quarter, the longest of the reports. */
export const longestTrustDays = 92
