import { exponential } from './chance.ts'
import { ascending, drawBeyond } from './draw.ts'
import type { Arrival, Experience, ServiceTime, Situation } from './situation.ts'

/** What the experience of an office makes one expect of it; every prior is expressed in its own service times. */
export interface Habits {
  readonly meanServiceMs: number
  /** All of a service given its share of luck, of which `passed` milliseconds are over. */
  serviceMs(service: string, passed: number, chance: number): number
  /** From the end of a service to the next call while somebody waits, of which `passed` milliseconds are over. */
  gapMs(passed: number, chance: number): number
  /** Milliseconds until somebody who waits gives up. */
  patienceMs(chance: number): number
  /** Mean time between two who take a number, and the latest of them; Infinity when nobody came. */
  readonly betweenArrivalsMs: number
  readonly arrivals: readonly Arrival[]
  /** The largest credit among them. */
  readonly mostCreditMs: number
}

/** Before a service has been seen this often, it is expected to take much as long as the office says, or as the others. */
const servicesToTrust = 5

/** Waiting lasts this many services on average until one gives up, as long as nobody has: hardly anybody does. */
const servicesOfPatience = 20

/** That an officer calls at once is believed until as many calls have been seen as this. */
const promptCalls = 10

/** The share of a service that a gap lasts beyond all that were seen. */
const longGap = 0.1

/** Lasts of services of mean 1 that end at any moment as likely: the shape assumed before there are others. */
const priorShape = Array.from({ length: 10 }, (_, index) => exponential((index + 0.5) / 10, 1))

export function habitsOf(situation: Pick<Situation, 'now' | 'experience' | 'priorServiceMs' | 'expectedServiceMs'>): Habits {
  const { now, experience, priorServiceMs, expectedServiceMs = new Map<string, number>() } = situation
  const { serviceTimes, left, waitedMs, arrivals } = experience
  const meanServiceMs = (sum(serviceTimes.map(({ ms }) => ms)) + priorServiceMs) / (serviceTimes.length + 1)
  const patience = (waitedMs + servicesOfPatience / 2 * meanServiceMs) / (left + 0.5)
  return {
    meanServiceMs,
    serviceMs: servicesLike(serviceTimes, meanServiceMs, expectedServiceMs),
    gapMs: gapsLike(experience, meanServiceMs),
    patienceMs: (chance) => exponential(chance, patience),
    betweenArrivalsMs: arrivals.length === 0 ? Infinity : Math.max(1, (now - (arrivals[0]?.at ?? now)) / arrivals.length),
    arrivals,
    mostCreditMs: arrivals.reduce((most, { creditMs }) => Math.max(most, creditMs), 0),
  }
}

/** One shape for all services, stretched to the mean of each: a rare service has a mean long before it has a shape. */
function servicesLike(times: readonly ServiceTime[], overall: number, expected: ReadonlyMap<string, number>): Habits['serviceMs'] {
  const means = meansOf(times, overall, expected)
  const meanOf = (service: string) => means.get(service) ?? expected.get(service) ?? overall
  const shape = ascending([...times.map(({ service, ms }) => ms / meanOf(service)), ...priorShape])
  return (service, passed, chance) => {
    const mean = meanOf(service)
    const share = passed / mean
    return mean * drawBeyond(shape, share, chance, { weight: 0.5, mean: (1 + share) / 2 })
  }
}

function meansOf(times: readonly ServiceTime[], overall: number, expected: ReadonlyMap<string, number>): Map<string, number> {
  const byService = new Map<string, { count: number, total: number }>()
  for (const { service, ms } of times) {
    const { count, total } = byService.get(service) ?? { count: 0, total: 0 }
    byService.set(service, { count: count + 1, total: total + ms })
  }
  return new Map([...byService].map(([service, { count, total }]) =>
    [service, Math.max(1, (total + servicesToTrust * (expected.get(service) ?? overall)) / (count + servicesToTrust))]))
}

function gapsLike({ gapsMs }: Experience, meanServiceMs: number): Habits['gapMs'] {
  const gaps = ascending(gapsMs)
  const prompt = promptCalls / (gaps.length + promptCalls)
  return (passed, chance) => {
    const tail = { weight: 1, mean: longGap * meanServiceMs + passed }
    if (passed > 0) return drawBeyond(gaps, passed, chance, tail)
    return chance < prompt ? 0 : drawBeyond(gaps, 0, (chance - prompt) / (1 - prompt), tail)
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
