// Preloaded into a server: its clock is off by CLOCK_OFF_MS, whatever it asks.
const offMs = Number(process.env.CLOCK_OFF_MS)
const Real = Date

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + offMs)
    else super(...given)
  }

  static now() {
    return Real.now() + offMs
  }
}
