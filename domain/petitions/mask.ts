/** What stands where something personal stood. */
export const masked = '•••'

/** How people set the parts of a phone number apart. */
const apart = '[ .()\\-\\u00a0\\u2011\\u2013]{0,2}'
/** And those of an identity number: dots are left out, for 100.000.000 is a sum of money. */
const apartByGaps = '[ \\-\\u00a0\\u2011\\u2013]?'
const digits = (count: number, between: string) => Array.from({ length: count }, () => '\\d').join(between)

/** After +84, 84 or a zero nine more digits; ten for the long numbers of before 2018 and some landlines. */
const phone = `(?:\\+?8${apart}4${apart}(?:0${apart})?|0${apart})${digits(9, apart)}(?:${apart}\\d)?`
/** CCCD, căn cước and personal identification number: 12 digits; the old CMND: 9. */
const identity = `${digits(12, apartByGaps)}|${digits(9, apartByGaps)}`

const numbers = new RegExp(`(?<!\\d)(?:${identity}|${phone})(?!\\d)`, 'gu')
const addresses = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** Whatever else is written as nine digits or more in a row names somebody or something that is not for everybody. */
const longNumbers = /\p{Nd}{9,}/gu

/** A text without phone numbers, numbers of identity papers (domain.md 4.8, 4.9) and e-mail addresses. */
export function maskPersonal(text: string): string {
  return text.replace(addresses, masked).replace(numbers, masked).replace(longNumbers, masked)
}

/** A name of which only the first letters are left: "N. T. H.". */
export function maskName(name: string): string {
  return name.split(/\s+/).filter((part) => part !== '').map((part) => `${String.fromCodePoint(part.codePointAt(0) ?? 0)}.`).join(' ')
}

/** A phone number of which only the last three digits are left. */
export function maskPhone(phoneNumber: string): string {
  return `${masked} ${phoneNumber.replace(/\D/g, '').slice(-3)}`
}
