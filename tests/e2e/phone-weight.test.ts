import { openHall, type Hall } from './support/hall.ts'
import { phoneOn, says } from './support/pages.ts'
import { takeNumbers } from './support/people.ts'
import { receivedBy } from './support/received.ts'

let hall: Hall
beforeAll(async () => { hall = await openHall() })
afterAll(() => hall.close())

/** For a holder with a slow line: all that comes until the ticket is shown, headers and all. */
const promisedBytes = 60_000

test('a first visit to the phone page comes to less than 60 kB, all in all', async () => {
  const [link = ''] = await takeNumbers(hall.office.url, 'ho-tich', 1)
  const profile = await hall.newProfile()
  const page = await profile.newPage()
  const received = await receivedBy(await profile.newCDPSession(page))
  await page.goto(hall.office.url + link)
  await says(phoneOn(page).state, 'Ông/bà là người tiếp theo')

  const addresses = received.map(({ address }) => address)
  expect(addresses).toEqual(expect.arrayContaining([link, 'socket', expect.stringMatching(/\.js$/), expect.stringMatching(/\.css$/)]))
  const sum = received.reduce((all, { bytes }) => all + bytes, 0)
  const heaviest = received.toSorted((one, other) => other.bytes - one.bytes).slice(0, 8)
  expect(sum > promisedBytes ? { sum, heaviest } : null).toBeNull()
})
