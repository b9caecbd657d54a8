/** What tells browsers apart, the more particular before what it claims to be as well. */
const browsers: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\bEdgA?\//, 'Edge'], [/\bOPR\//, 'Opera'], [/\bcoc_coc_browser\//, 'Cốc Cốc'], [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'], [/\b(?:Chrome|CriOS)\//, 'Chrome'], [/\bSafari\//, 'Safari'],
]

const systems: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\bAndroid\b/, 'Android'], [/\b(?:iPhone|iPad)\b/, 'iOS'], [/\bWindows\b/, 'Windows'], [/\bMac OS X\b/, 'macOS'], [/\bCrOS\b/, 'ChromeOS'], [/\bLinux\b/, 'Linux'],
]

/**
 * "Chrome · Windows" of a `User-Agent` header: enough for somebody to know their own machine again, and nothing that
 * tells one machine from another. Empty for what is no browser that people use here.
 */
export function browserNamed(userAgent: string | undefined): string {
  const nameIn = (list: typeof browsers) => list.find(([mark]) => mark.test(userAgent ?? ''))?.[1] ?? null
  return [nameIn(browsers), nameIn(systems)].filter((name) => name !== null).join(' · ')
}
