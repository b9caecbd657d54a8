import type { Locator, Page } from 'playwright-core'

/** The screens as people find their way on them: by the words they read. */

const useHere = (page: Page) => page.getByRole('button', { name: 'Dùng màn hình này ở đây' }).tap()

/** Waits until a part of a screen says something. */
export async function says(part: Locator, text: string | RegExp): Promise<void> {
  await part.filter({ hasText: text }).first().waitFor()
}

export function homeOn(page: Page) {
  const title = (name: string) => page.getByRole('heading', { name: new RegExp(`^\\d ${name}$`) })
  return { page, card: (name: string) => page.getByRole('link').filter({ has: title(name) }) }
}

export function kioskOn(page: Page) {
  const service = (name: string) => page.getByRole('button', { name: new RegExp(`(^|\\s)${name}\\s`) })
  return {
    page, service,
    pairHere: () => useHere(page),
    /** Until it keeps numbers to give while the server is away. */
    hasNumbers: () => page.waitForFunction(() => Object.values(localStorage).some((kept) => String(kept).includes('"lease":{'))),
    takeButton: page.getByRole('button', { name: 'Lấy số', exact: true }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    openSearch: () => page.getByRole('button', { name: 'Tìm thủ tục' }).tap(),
    /** On the keys of the screen. */
    async type(words: string) {
      for (const letter of words) await page.getByRole('button', { name: letter === ' ' ? 'Dấu cách' : letter.toUpperCase(), exact: true }).tap()
    },
    found: page.locator('.found-tile'),
    slip: page.getByRole('alert'),
    async take(name: string) {
      await service(name).tap()
      await page.getByRole('button', { name: 'Lấy số', exact: true }).tap()
    },
    qrCode: () => page.getByRole('img', { name: 'Quét mã' }).locator('path').getAttribute('d'),
  }
}

export function displayOn(page: Page) {
  return {
    page,
    pairHere: () => useHere(page),
    hero: page.locator('.call-hero'),
    atCounters: page.getByRole('region', { name: 'Đang gọi và phục vụ' }),
    waiting: page.getByRole('region', { name: 'Đang chờ' }),
  }
}

/** The officer's console, worked with the keyboard. */
export function counterOn(page: Page) {
  const desk = (label: string) => page.getByRole('button').filter({ hasText: new RegExp(`^\\s*Quầy\\s*${label}(?!\\d)`) })
  return {
    page, desk,
    hand: page.getByRole('region', { name: 'Số tại quầy' }),
    notice: page.locator('.notice'),
    /** What is told about a press that the line came in the way of. */
    waitingPress: page.locator('.press-notice'),
    /** What is told in a window in which the counter is not worked. */
    seat: page.getByRole('main', { name: 'Cửa sổ làm việc' }),
    signIn: () => pressOn(page.getByRole('button', { name: 'Vào với vai cán bộ' })),
    sitDown: (label: string) => pressOn(desk(label)),
    /** Closes this counter and opens another. */
    async moveTo(label: string) {
      await page.keyboard.press('c')
      await page.getByRole('dialog', { name: 'Đóng quầy' }).waitFor()
      await page.keyboard.press('Enter')
      await pressOn(desk(label))
    },
    /** The one key for the next thing, when the large button says that this is it. */
    async nextIs(what: string) {
      await page.locator('button[aria-disabled=false]', { hasText: what }).waitFor()
      await page.keyboard.press('Space')
    },
  }
}

/** Reaches a button as one who has no mouse, and presses it. */
async function pressOn(button: Locator): Promise<void> {
  await button.waitFor()
  const page = button.page()
  while (!await button.evaluate((element) => element === document.activeElement)) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}

export function tabletOn(page: Page) {
  return {
    page,
    pairAt: (counter: string) => page.getByRole('button', { name: `Quầy ${counter}`, exact: true }).tap(),
    face: (word: string) => page.getByRole('button', { name: word, exact: true }),
    question: page.getByText('Ông/bà có hài lòng với lần phục vụ này không?'),
    thanks: page.getByText('Xin cảm ơn!'),
  }
}

export function managerOn(page: Page) {
  return {
    page,
    signInAs: (role: 'quản lý' | 'quản trị' | 'cấp tỉnh') => page.getByRole('button', { name: `Vào với vai ${role}`, exact: true }).click(),
    tile: (name: string) => page.locator('section.tile', { has: page.getByRole('heading', { name, exact: true }) }),
    count: (name: string) => page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) }).locator('dd'),
  }
}

export function phoneOn(page: Page) {
  return { page, ticket: page.getByRole('heading', { level: 1 }), state: page.locator('main') }
}
