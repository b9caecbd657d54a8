import { numberIn, openKiosk, type OfflineKiosk, type KioskOptions } from './an-offline-kiosk.ts'

let open: OfflineKiosk[] = []

/** Fake time; kiosks that a test opened are switched off after it. */
export function eachWithKiosks(): void {
  beforeEach(() => {
    jest.useFakeTimers()
    open = []
  })
  afterEach(() => {
    for (const kiosk of open) kiosk.close()
    jest.useRealTimers()
  })
}

/** Lets everything happen that is under way. */
export const settled = () => jest.advanceTimersByTimeAsync(0)
export const later = (ms = 2000) => jest.advanceTimersByTimeAsync(ms)

export async function kioskThat(options: KioskOptions = {}): Promise<OfflineKiosk> {
  const kiosk = openKiosk(options)
  open.push(kiosk)
  await settled()
  return kiosk
}

/** A kiosk that had a moment with the server before the line was cut. */
export async function cutOff(options: KioskOptions = {}): Promise<OfflineKiosk> {
  const kiosk = await kioskThat(options)
  kiosk.state.value = 'lost'
  await settled()
  return kiosk
}

export const offlineOnly = ({ sent }: OfflineKiosk) => sent.filter(({ name }) => name === 'ticket:takeOffline')
export const numbersJoined = (kiosk: OfflineKiosk) => offlineOnly(kiosk).map(numberIn)
