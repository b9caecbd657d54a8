/** What survives everything on the embedded engine. */
export const durable = { writeConcern: { w: 1, journal: true } } as const
