import type { Actor } from '../../../../domain/actor.ts'
import { kiosk, phone } from '../../support/office.ts'
import type { Tricks, WorkingDay } from './working-day.ts'

const second = 1000

/** Presses "very satisfied" right after "finish", before the citizen can. */
export function pressesHimself(): Tricks {
  return {
    afterFinish(at, ticket, transaction) {
      if (!at.chance.happens(0.4)) return false
      at.after((0.4 + at.chance.next()) * second, () => { at.rateAtTablet(ticket, transaction, 5) })
      return true
    },
  }
}

/** Has kept the links of those who did not rate, and rates for them at the end of the day. */
export function ratesAtDaysEnd(count = 14): Tricks {
  const unrated: string[] = []
  return {
    afterFinish(at, ticket, transaction) {
      if (transaction > 0 || unrated.length >= count || !at.chance.happens(0.4)) return false
      unrated.push(ticket)
      return true
    },
    inTheMorning(at) {
      at.sim.plan(at.sim.at(17.1), () => {
        for (const [place, ticket] of unrated.entries()) {
          at.after(place * (15 + at.chance.next() * 10) * second, () => { at.rate(phone(ticket), ticket, 0, 5) })
        }
      })
    },
  }
}

/** From ten o'clock on presses the same face for everybody, unhurried, forty times. */
export function sameFace(times = 40): Tricks {
  let left = times
  return {
    afterFinish(at, ticket, transaction) {
      if (left === 0 || at.sim.now < at.sim.at(10)) return false
      at.after((2.1 + at.chance.next()) * second, () => {
        if (at.rateAtTablet(ticket, transaction, 5)) left -= 1
      })
      return true
    },
  }
}

/** Takes walk-ins whom nobody sees, and finishes them after seconds. */
export function walkInsOfNobody(): Tricks {
  return {
    whenFree(at) {
      if (at.waiting > 0 || !at.chance.happens(0.6)) return false
      at.walkIn((3 + at.chance.next() * 6) * second)
      return at.isBusy
    },
  }
}

/** Goes on and on with the same number, whose citizen has left. */
export function goesOnAlone(): Tricks {
  return {
    whenFree(at) {
      if (at.waiting === 0 || !at.chance.happens(0.1)) return false
      at.serve(15 * second, 200 * second)
      const ticket = at.sim.inHand(at.desk.counter)
      if (ticket !== null) at.after(100 * second, () => { goOnFrom(at, ticket, 0) })
      return true
    },
  }
}

function goOnFrom(at: WorkingDay, ticket: string, transaction: number): void {
  if (transaction < 5) at.goOn(ticket, transaction, (3 + at.chance.next() * 5) * second, () => { goOnFrom(at, ticket, transaction + 1) })
}

/** Calls numbers and finishes them before anybody can have come. */
export function callsAndFinishes(): Tricks {
  return {
    whenFree(at) {
      if (at.waiting < 2 || !at.chance.happens(0.5)) return false
      at.serve((1 + at.chance.next()) * second, (1 + at.chance.next() * 4) * second)
      return true
    },
  }
}

/** At noon, while the kiosk gives no numbers, takes some at the desk, calls them at once and is soon done with them. */
export function takesAtNoon(times = 8): Tricks {
  return {
    inTheMorning(at) {
      for (let place = 0; place < times; place += 1) {
        at.sim.plan(at.sim.at(12) + place * 300 * second, () => { takeAndServe(at, at.by) })
      }
    },
  }
}

/** In quiet moments goes to the kiosk, takes a number, calls it and is soon done with it. */
export function goesToTheKiosk(): Tricks {
  return {
    inTheMorning(at) {
      for (let place = 0; place < 24; place += 1) {
        at.sim.plan(at.sim.at(8) + place * 1200 * second, () => { takeAndServe(at, kiosk) })
      }
    },
  }
}

function takeAndServe(at: WorkingDay, by: Actor): void {
  if (at.isBusy || at.waiting > 0) return
  at.isBusy = true
  at.take(by)
  at.after(12 * second, () => { at.serve(2 * second, 30 * second) })
}

/** Lets nobody press who looks unhappy: at the tablet nearly all are satisfied, at home they say what they think. */
export const guardsTheTablet = { tabletLevels: [[5, 85], [4, 14], [3, 1]], phoneLevels: [[5, 20], [4, 30], [3, 25], [2, 15], [1, 10]] } as const
