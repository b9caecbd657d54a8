import type { Locator, Page } from 'playwright-core'

/** A console worked by its keys alone: no mouse and no touch. */
export function keyboardOn(page: Page) {
  /** Until this is where the keys go. */
  async function reach(field: Locator): Promise<void> {
    while (!await field.evaluate((element) => element === document.activeElement)) await page.keyboard.press('Tab')
  }

  return {
    reach,
    /** Keys one after another, as fast as the console takes them. */
    async keys(...pressed: readonly string[]): Promise<void> {
      for (const key of pressed) {
        if (await page.locator('dialog[open]').count() === 0) await page.locator('button.next[aria-disabled=false]').waitFor()
        await page.keyboard.press(key)
      }
    },
    async typeInto(field: Locator, text: string): Promise<void> {
      await reach(field)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
    },
    type: (text: string) => page.keyboard.type(text),
    list: (name: string) => page.getByRole('region', { name, exact: true }),
    dialog: (name: string | RegExp) => page.getByRole('dialog', { name }),
  }
}
