import type { Alert } from '../../domain/alerts/alert.ts'
import { isDuplicateKey } from './duplicate-key.ts'
import type { Models } from './models.ts'

/** An alert that has begun and not ended. */
export interface RaisedAlert { readonly name: string, readonly episode: number, readonly beganAt: number, readonly alert: Alert }

export interface RaisedAlerts {
  /** Of all offices, by office. */
  open(): Promise<ReadonlyMap<string, readonly RaisedAlert[]>>
  /** How often it has begun so far. */
  episodes(office: string, name: string): Promise<number>
  /** Begins its next episode; another server may have done so already. */
  begin(office: string, raised: RaisedAlert): Promise<void>
  end(office: string, raised: RaisedAlert): Promise<void>
}

export function raisedAlertsOf({ raisedAlerts }: Pick<Models, 'raisedAlerts'>): RaisedAlerts {
  const idOf = (office: string, name: string) => `${office}|${name}`
  return {
    async open() {
      const byOffice = new Map<string, RaisedAlert[]>()
      for (const { office, name, episode, beganAt, alert } of await raisedAlerts.find({ isOpen: true }).lean()) {
        const raised = byOffice.get(office) ?? []
        byOffice.set(office, raised)
        // Only alerts are written here.
        raised.push({ name, episode, beganAt, alert: alert as Alert })
      }
      return byOffice
    },
    async episodes(office, name) {
      return (await raisedAlerts.findById(idOf(office, name)).lean())?.episode ?? 0
    },
    async begin(office, { name, episode, beganAt, alert }) {
      try {
        await raisedAlerts.updateOne(
          { _id: idOf(office, name), episode: episode - 1, isOpen: false },
          { $set: { office, name, episode, beganAt, alert, isOpen: true } }, { upsert: true },
        )
      } catch (error) {
        // Begun by another server in the same moment.
        if (!isDuplicateKey(error)) throw error
      }
    },
    async end(office, { name, episode }) {
      await raisedAlerts.updateOne({ _id: idOf(office, name), episode }, { $set: { isOpen: false } })
    },
  }
}
