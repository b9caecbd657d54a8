/** The screens in the order in which a newcomer tries them. */
export const screens = [
  { name: 'display', path: '/display', isDevice: true },
  { name: 'kiosk', path: '/kiosk', isDevice: true },
  { name: 'counter', path: '/counter', isDevice: false },
  { name: 'rating', path: '/rating', isDevice: true },
  { name: 'manager', path: '/manager', isDevice: false },
] as const

export type ScreenName = typeof screens[number]['name']

/** In one browser every tablet has a slot of its own; an installed office has one browser for each. */
export function addressOf({ name, path }: typeof screens[number], isDemo: boolean): string {
  return isDemo && name === 'rating' ? `${path}?slot=1` : path
}
