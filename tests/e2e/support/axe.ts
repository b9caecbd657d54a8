import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import type { DemoOffice } from './office.ts'

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page as it is now: rule, place and why, one line each. */
export function faultsOf(page: Page): Promise<readonly string[]> {
  return asked(page, '{ resultTypes: ["violations"] }')
}

/** Text of less contrast than 7:1, which is asked for only where somebody has asked for it. */
export function faintTexts(page: Page): Promise<readonly string[]> {
  return asked(page, '{ runOnly: ["color-contrast-enhanced"], rules: { "color-contrast-enhanced": { enabled: true } } }')
}

async function asked(page: Page, options: string): Promise<readonly string[]> {
  await page.evaluate(source)
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`))
}

/** Goes from state to state of one screen and collects what axe finds in each, under the name of the state. */
export async function inEachState(page: Page, states: Readonly<Record<string, () => Promise<unknown>>>, faultsIn = faultsOf) {
  const found: Record<string, readonly string[]> = {}
  for (const [state, reach] of Object.entries(states)) {
    await reach()
    const faults = await faultsIn(page)
    if (faults.length > 0) found[state] = faults
  }
  return found
}

/** What axe finds in each of these pages when their line is lost. */
export async function faultsWithoutServer(office: DemoOffice, pages: ReadonlyMap<string, Page>) {
  await office.goDown()
  const found: Record<string, readonly string[]> = {}
  for (const [name, page] of pages) {
    await page.getByText(/^Mất kết nối/).first().waitFor()
    const faults = await faultsOf(page)
    if (faults.length > 0) found[name] = faults
  }
  await office.comeBack()
  return found
}
