import type { Findable } from '../../client-common/search.ts'

const services = ['Hộ tịch', 'Chứng thực', 'Đất đai', 'Xây dựng', 'Hộ kinh doanh', 'Thuế', 'Bảo trợ xã hội', 'Người có công', 'Môi trường', 'Giáo dục']
const deeds = ['Đăng ký', 'Cấp lại', 'Gia hạn', 'Xác nhận', 'Điều chỉnh']
const things = ['giấy khai sinh', 'quyền sử dụng đất', 'giấy phép xây dựng', 'thẻ bảo hiểm y tế', 'hoạt động hộ kinh doanh', 'nơi thường trú', 'trợ cấp hằng tháng', 'trích lục hồ sơ']

const both = (text: string) => ({ vi: text, en: text.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[đĐ]/g, 'd') })

/** The services of a large commune and four hundred procedures, no two of one name. */
export function largeCatalogue(): readonly Findable[] {
  const procedures = services.flatMap((service, at) => deeds.flatMap((deed) => things.map((thing, place) =>
    ({ service: `s${at}`, procedure: `${at}-${deed}-${place}`, name: both(`${deed} ${thing} thuộc lĩnh vực ${service.toLowerCase()}`) }))))
  return [...services.map((name, at) => ({ service: `s${at}`, procedure: null, name: both(name) })), ...procedures]
}
