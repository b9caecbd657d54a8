/**
 * A number from 0 to 1 (1 excluded) that depends on nothing but what is named: the run of a simulation, who it is about
 * and what is decided by it. Everybody keeps their own luck when somebody else joins the line, so that two situations
 * can be compared person by person.
 */
export function chanceOf(run: number, who: number, what: number): number {
  let mixed = Math.imul(run + 1, 0x9E3779B1) ^ Math.imul(who + 1, 0x85EBCA6B) ^ Math.imul(what + 1, 0xC2B2AE35)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7FEB352D)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846CA68B)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
}

/** A time with this mean after which something happens that is as likely at any moment. */
export function exponential(chance: number, mean: number): number {
  return -Math.log(1 - chance) * mean
}
