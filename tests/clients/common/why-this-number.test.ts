import { createI18n } from 'vue-i18n'
import { clockTime } from '../../../client-common/format.ts'
import { speakingTexts } from '../../../client-common/speaking-texts.ts'
import en from '../../../client-common/texts/en.json' with { type: 'json' }
import vi from '../../../client-common/texts/vi.json' with { type: 'json' }
import { whyThisNumber, type Called } from '../../../client-common/why-this-number.ts'

type Reason = NonNullable<Called['reason']>

const nine = Date.parse('2026-11-20T09:30:00+07:00')

function told(language: 'vi' | 'en', called: Called): string | null {
  const { t } = createI18n({ legacy: false, locale: language, messages: { vi: speakingTexts(vi), en: speakingTexts(en) } }).global
  return whyThisNumber(called, {
    say: (key, named, count) => t(key, named, count),
    clock: (ms) => clockTime(ms, 'Asia/Ho_Chi_Minh', language),
  })
}

function why(more: Partial<Reason>): [vi: string | null, en: string | null] {
  const passed = more.passed ?? []
  const reason: Reason = {
    rule: 'next', creditSeconds: 0, waiting: 12, passedOver: passed.reduce((sum, { count }) => sum + count, 0), passed,
    from: 0, appointedAt: null, ...more,
  }
  return [told('vi', { reason, isWalkIn: false }), told('en', { reason, isWalkIn: false })]
}

test('who came first is told so, among how many', () => {
  expect(why({})).toEqual(['Đến sớm nhất trong 12 người chờ quầy này.', 'Came first of the 12 waiting for this counter.'])
  expect(why({ waiting: 1 })).toEqual(['Người duy nhất đang chờ quầy này.', 'The only one waiting for this counter.'])
})

test('priority is told by how much earlier it counts and before whom, never by its class', () => {
  expect(why({ creditSeconds: 1200, passed: [{ why: 'credit', count: 3, tickets: ['A012', 'A013', 'A014'] }] })).toEqual([
    'Ưu tiên: được tính sớm hơn 20 phút, nên gọi trước 3 người đến trước (A012, A013, A014).',
    'Priority: counts as 20 minutes earlier, so called before 3 who came earlier (A012, A013, A014).',
  ])
})

test('a credit of a whole day is told as what it is, and those beyond the named ones are counted', () => {
  expect(why({ creditSeconds: 86_400, passed: [{ why: 'credit', count: 5, tickets: ['A001', 'A002', 'A003'] }] })).toEqual([
    'Ưu tiên: luôn gọi trước, nên gọi trước 5 người đến trước (A001, A002, A003 và 2 số khác).',
    'Priority: always called first, so before 5 who came earlier (A001, A002, A003 and 2 more).',
  ])
})

test('priority that passed nobody is no reason', () => {
  expect(why({ creditSeconds: 1200 })[0]).toBe('Đến sớm nhất trong 12 người chờ quầy này.')
})

test('after so many priority numbers it is the turn of who waited longest', () => {
  expect(why({ rule: 'bound', passed: [{ why: 'bound', count: 1, tickets: ['A020'] }] })).toEqual([
    'Đã gọi liền các số ưu tiên, nên đến lượt người chờ lâu nhất; 1 số ưu tiên gọi sau (A020).',
    'Priority numbers were called in a row, so it is the turn of the one who has waited longest; one priority number is called after (A020).',
  ])
})

test('an officer\'s choice is told with those who still wait', () => {
  expect(why({ rule: 'chosen', passed: [{ why: 'chosen', count: 2, tickets: ['A001', 'A002'] }] })).toEqual([
    'Cán bộ chọn số này; 2 người đứng trước vẫn chờ (A001, A002).',
    'The officer chose this number; 2 who were before still wait (A001, A002).',
  ])
  expect(why({ rule: 'chosen' })[0]).toBe('Cán bộ chọn số này.')
})

test('one who missed the call before is named as the reason', () => {
  expect(why({ passed: [{ why: 'returned', count: 1, tickets: ['A003'] }] })).toEqual([
    'Đứng đầu trong 12 người chờ quầy này; 1 người đến trước đã vắng khi được gọi nên xếp lùi lại (A003).',
    'First in line of the 12 waiting for this counter; one who came earlier missed the call and was set back (A003).',
  ])
})

test('services that a counter takes second are named as the reason', () => {
  expect(why({ passed: [{ why: 'secondary', count: 2, tickets: ['B001', 'B002'] }] })).toEqual([
    'Đứng đầu trong 12 người chờ quầy này; 2 người đến trước chờ dịch vụ mà quầy này gọi sau (B001, B002).',
    'First in line of the 12 waiting for this counter; 2 who came earlier wait for a service that this counter takes second (B001, B002).',
  ])
})

test('an appointment is told with its time at the office', () => {
  expect(why({ appointedAt: nine, passed: [{ why: 'appointment', count: 1, tickets: ['A004'] }] })).toEqual([
    'Hẹn 09:30, nên gọi trước 1 người đến trước (A004).',
    'Appointment at 09:30, so called before the one who came earlier (A004).',
  ])
  expect(why({ appointedAt: nine })[1]).toBe('Appointment at 09:30, and first in line of the 12 waiting for this counter.')
})

test('others\' appointments are told as theirs', () => {
  expect(why({ passed: [{ why: 'appointment', count: 1, tickets: ['A005'] }] })).toEqual([
    'Đứng đầu trong 12 người chờ quầy này; 1 người lấy số trước có giờ hẹn (A005).',
    'First in line of the 12 waiting for this counter; one who took a number earlier has an appointment (A005).',
  ])
})

test('with many reasons the sentence keeps to two', () => {
  expect(why({
    creditSeconds: 600,
    passed: [
      { why: 'credit', count: 1, tickets: ['A001'] }, { why: 'returned', count: 1, tickets: ['A002'] },
      { why: 'secondary', count: 1, tickets: ['B001'] },
    ],
  })[1]).toBe('Priority: counts as 10 minutes earlier, so called before the one who came earlier (A001); '
    + 'one who came earlier missed the call and was set back (A002).')
})

test('a walk-in was not called from a line; called again after a hold it was', () => {
  expect(told('vi', { reason: null, isWalkIn: true })).toBe('Phục vụ ngay tại quầy, không lấy số chờ.')
  expect(told('en', { reason: null, isWalkIn: true })).toBe('Served at the counter at once, without waiting in line.')
  expect(told('vi', { reason: null, isWalkIn: false })).toBeNull()
})
