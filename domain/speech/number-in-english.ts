const small = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
] as const
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const

/** A whole number from 0 to 9999 as English says it, word by word: 121 is one hundred and twenty one. */
export function wordsOfEnglishNumber(n: number): readonly string[] {
  if (!Number.isInteger(n) || n < 0 || n > 9999) throw new RangeError(`no words for ${n}`)
  if (n < 100) return belowHundred(n)
  const hundreds = Math.floor(n / 100) % 10
  return [
    ...(n < 1000 ? [] : [...belowHundred(Math.floor(n / 1000)), 'thousand']),
    ...(hundreds === 0 ? [] : [...belowHundred(hundreds), 'hundred']),
    ...(n % 100 === 0 ? [] : ['and', ...belowHundred(n % 100)]),
  ]
}

function belowHundred(n: number): readonly string[] {
  if (n < 20) return [small[n] ?? 'zero']
  const ten = tens[Math.floor(n / 10)] ?? ''
  return n % 10 === 0 ? [ten] : [ten, small[n % 10] ?? 'zero']
}
