/**
 * Has the browser keep the kiosk's page, and no other. Browsers do so only for pages from their own machine, over TLS,
 * or from an address that they were told to trust (docs/kiosk.md); elsewhere the page is as it was without.
 */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/kiosk-worker.js', { scope: '/kiosk', updateViaCache: 'none' }).catch(() => null)
  // Also what lies beside it: numbers lent and given must not make room for other pages.
  await navigator.storage.persist().catch(() => false)
}
