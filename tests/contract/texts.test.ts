import fc from 'fast-check'
import { commands } from '../../contract/commands.ts'
import { CommandId, freeText, LocalDate } from '../../contract/texts.ts'

const Comment = freeText(50)

test('a broken half of a character in a comment does not get through', () => {
  const { comment } = commands['rating:give'].input.parse({
    ticket: 'A001', transaction: 0, level: 1, reasons: [], comment: 'xin \ud83d chào \udc4d',
  })
  expect(comment).toBe('xin \ufffd chào \ufffd')
})

test('whole characters outside the basic plane stay', () => {
  expect(Comment.parse('tốt 👍')).toBe('tốt 👍')
})

test('the same Vietnamese word typed in two ways is one word', () => {
  expect(Comment.parse('tie\u0302\u0301ng Vie\u0323\u0302t')).toBe('tiếng Việt'.normalize('NFC'))
})

test('space around a text goes, space in it stays', () => {
  expect(Comment.parse('  chờ  lâu \n')).toBe('chờ  lâu')
})

test.each(['\0', '\b', '\t', '\r', '\u001b', '\u007f', '\u0085', '\u009f'])('control character %j goes', (character) => {
  expect(Comment.parse(`chờ${character} lâu`)).toBe('chờ lâu')
})

test.each(['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'])(
  '%j, which turns the direction of what follows, goes', (mark) => {
    expect(Comment.parse(`${mark}chờ ${mark}lâu${mark}`)).toBe('chờ lâu')
  })

test('lines stay lines, and what only looks empty is empty', () => {
  expect(Comment.parse('chờ\r\nlâu')).toBe('chờ\nlâu')
  expect(Comment.parse(' \u202e \0\n')).toBe('')
})

test('joined pictures and marks on letters stay', () => {
  expect(Comment.parse('👩\u200d⚕️ q\u0303')).toBe('👩\u200d⚕️ q\u0303')
})

// contract/texts.ts composes before it takes characters out, which can bring a letter and its mark together
test('a letter and its mark are composed also when something unseen stood between them', () => {
  expect(Comment.parse('e\0\u0302')).toBe('ê')
})

test('whatever is typed comes out well formed, composed and the same when cleaned again', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (typed) => {
    const parsed = Comment.safeParse(typed)
    if (!parsed.success) return
    expect(parsed.data).toBe(parsed.data.toWellFormed().normalize('NFC').trim())
    expect(Comment.parse(parsed.data)).toBe(parsed.data)
  }))
})

test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '2026-03-02T00:00', ''])('%j is no date', (text) => {
  expect(LocalDate.safeParse(text).success).toBe(false)
})

test.each(['', '1', 'not-a-uuid', '00000000-0000-0000-0000-00000000000g'])('%j is no command id', (id) => {
  expect(CommandId.safeParse(id).success).toBe(false)
})
