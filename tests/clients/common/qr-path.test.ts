import { create } from 'qrcode'
import { qrPath } from '../../../client-common/qr-path.ts'

const link = 'https://luot.example/t/pvhcc/2026-11-20/A059/SZcKLmp7sFd1NAkRZpm22y'

test('the path darkens exactly the dark modules of the code', () => {
  const { size, path } = qrPath(link)
  const drawn = new Set([...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].flatMap(([, x, y, width]) =>
    Array.from({ length: Number(width) }, (_, step) => Number(y) * size + Number(x) + step)))
  const { data } = create(link, { errorCorrectionLevel: 'M' }).modules
  const dark = [...data].flatMap((module, place) => module === 0 ? [] : [place])
  expect([...drawn].sort((one, other) => one - other)).toEqual(dark)
})
