import type { Procedure } from '../../domain/office.ts'

type Named = readonly [id: string, vi: string, en: string]

const civilStatus: readonly Named[] = [
  ['khai-sinh', 'Đăng ký khai sinh', 'Registering a birth'],
  ['khai-sinh-lien-thong', 'Đăng ký khai sinh, thường trú, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi', 'Birth, residence and health insurance for a child under 6'],
  ['khai-sinh-lai', 'Đăng ký lại khai sinh', 'Registering a birth again'],
  ['ket-hon', 'Đăng ký kết hôn', 'Registering a marriage'],
  ['ket-hon-lai', 'Đăng ký lại kết hôn', 'Registering a marriage again'],
  ['khai-tu', 'Đăng ký khai tử', 'Registering a death'],
  ['tinh-trang-hon-nhan', 'Cấp Giấy xác nhận tình trạng hôn nhân', 'Certificate of marital status'],
  ['trich-luc', 'Cấp bản sao trích lục hộ tịch', 'Copy of an extract from the civil register'],
  ['cai-chinh', 'Thay đổi, cải chính, bổ sung thông tin hộ tịch', 'Changing or correcting civil status details'],
  ['nhan-cha-me-con', 'Đăng ký nhận cha, mẹ, con', 'Recognising a parent or child'],
  ['giam-ho', 'Đăng ký giám hộ', 'Registering a guardianship'],
  ['nuoi-con-nuoi', 'Đăng ký nuôi con nuôi trong nước', 'Registering a domestic adoption'],
]

const certification: readonly Named[] = [
  ['ban-sao', 'Chứng thực bản sao từ bản chính', 'Certifying a copy of an original'],
  ['chu-ky', 'Chứng thực chữ ký', 'Certifying a signature'],
  ['hop-dong', 'Chứng thực hợp đồng, giao dịch về nhà, đất', 'Certifying a contract on a house or land'],
  ['dong-san', 'Chứng thực hợp đồng, giao dịch về động sản', 'Certifying a contract on movable property'],
  ['di-chuc', 'Chứng thực di chúc', 'Certifying a will'],
  ['di-san', 'Chứng thực văn bản phân chia di sản', 'Certifying the division of an estate'],
  ['tu-choi-di-san', 'Chứng thực văn bản từ chối nhận di sản', 'Certifying the refusal of an inheritance'],
  ['ban-sao-tu-so-goc', 'Cấp bản sao từ sổ gốc', 'Copy from an original register'],
]

const residence: readonly Named[] = [
  ['thuong-tru', 'Đăng ký thường trú', 'Registering permanent residence'],
  ['tam-tru', 'Đăng ký tạm trú', 'Registering temporary residence'],
  ['gia-han-tam-tru', 'Gia hạn tạm trú', 'Extending temporary residence'],
  ['tam-vang', 'Khai báo tạm vắng', 'Declaring an absence'],
  ['luu-tru', 'Thông báo lưu trú', 'Declaring a stay'],
  ['xac-nhan-cu-tru', 'Xác nhận thông tin về cư trú', 'Confirmation of residence'],
  ['tach-ho', 'Tách hộ', 'Separating a household'],
  ['cap-can-cuoc', 'Cấp, đổi, cấp lại thẻ căn cước', 'Issuing or renewing an identity card'],
  ['dinh-danh', 'Cấp tài khoản định danh điện tử', 'Electronic identity account'],
]

const land: readonly Named[] = [
  ['bien-dong', 'Đăng ký biến động đất đai', 'Registering a change of land'],
  ['cap-giay-lan-dau', 'Đăng ký đất đai, cấp Giấy chứng nhận lần đầu', 'First land registration and certificate'],
  ['cap-doi-giay', 'Cấp đổi Giấy chứng nhận quyền sử dụng đất', 'Exchanging a land use certificate'],
  ['cap-lai-giay', 'Cấp lại Giấy chứng nhận bị mất', 'Replacing a lost land use certificate'],
  ['tach-thua', 'Tách thửa, hợp thửa đất', 'Splitting or joining plots'],
  ['chuyen-muc-dich', 'Chuyển mục đích sử dụng đất', 'Changing the use of land'],
  ['the-chap', 'Đăng ký thế chấp quyền sử dụng đất', 'Registering a mortgage of land use rights'],
  ['tranh-chap', 'Hòa giải tranh chấp đất đai', 'Mediation of a land dispute'],
]

const construction: readonly Named[] = [
  ['phep-xay-dung', 'Cấp giấy phép xây dựng nhà ở riêng lẻ', 'Building permit for a private house'],
  ['phep-sua-chua', 'Cấp giấy phép sửa chữa, cải tạo nhà ở', 'Permit to repair or alter a house'],
  ['gia-han-phep', 'Gia hạn giấy phép xây dựng', 'Extending a building permit'],
  ['dieu-chinh-phep', 'Điều chỉnh giấy phép xây dựng', 'Changing a building permit'],
]

const business: readonly Named[] = [
  ['thanh-lap', 'Đăng ký thành lập hộ kinh doanh', 'Registering a household business'],
  ['thay-doi', 'Đăng ký thay đổi nội dung hộ kinh doanh', 'Changing a household business registration'],
  ['tam-ngung', 'Tạm ngừng kinh doanh của hộ kinh doanh', 'Suspending a household business'],
  ['cham-dut', 'Chấm dứt hoạt động hộ kinh doanh', 'Closing a household business'],
  ['cap-lai-dang-ky', 'Cấp lại Giấy chứng nhận đăng ký hộ kinh doanh', 'Replacing a business registration certificate'],
  ['hop-tac-xa', 'Đăng ký thành lập hợp tác xã', 'Registering a cooperative'],
]

const tax: readonly Named[] = [
  ['ma-so-thue', 'Đăng ký mã số thuế', 'Registering for a tax code'],
  ['thue-khoan', 'Khai thuế hộ kinh doanh', 'Tax return of a household business'],
  ['thue-dat', 'Khai thuế sử dụng đất phi nông nghiệp', 'Non-agricultural land use tax return'],
  ['truoc-ba', 'Khai lệ phí trước bạ nhà, đất', 'Registration fee on a house or land'],
  ['xac-nhan-thue', 'Xác nhận nghĩa vụ nộp thuế', 'Confirmation of tax paid'],
]

const assistance: readonly Named[] = [
  ['tro-cap-thang', 'Trợ cấp xã hội hằng tháng', 'Monthly social allowance'],
  ['huu-tri-xa-hoi', 'Trợ cấp hưu trí xã hội', 'Social pension allowance'],
  ['khuyet-tat', 'Xác định mức độ khuyết tật, cấp Giấy xác nhận khuyết tật', 'Assessment and certificate of disability'],
  ['mai-tang', 'Hỗ trợ chi phí mai táng', 'Support for funeral costs'],
  ['ho-ngheo', 'Công nhận hộ nghèo, hộ cận nghèo', 'Recognition as a poor or near-poor household'],
  ['uu-dai-co-cong', 'Chế độ ưu đãi người có công với cách mạng', 'Benefits for people of merit'],
  ['than-nhan-liet-si', 'Trợ cấp thờ cúng liệt sĩ', 'Allowance for the worship of martyrs'],
]

const results: readonly Named[] = [
  ['nhan-ket-qua', 'Nhận kết quả giải quyết hồ sơ', 'Collecting the result of a dossier'],
  ['nop-bo-sung', 'Nộp bổ sung giấy tờ', 'Handing in missing papers'],
]

const online: readonly Named[] = [
  ['nop-truc-tuyen', 'Hướng dẫn nộp hồ sơ trực tuyến', 'Help with applying online'],
  ['nop-phi', 'Hướng dẫn nộp phí, lệ phí trực tuyến', 'Help with paying fees online'],
  ['tra-cuu', 'Tra cứu tình trạng hồ sơ', 'Looking up the state of a dossier'],
]

/** Procedures that communes are asked for, under the service of the demo office in which one queues for them. */
export const demoProcedures: readonly Procedure[] = Object.entries({
  'ho-tich': civilStatus, 'chung-thuc': certification, 'cu-tru': residence, 'dat-dai': land, 'xay-dung': construction,
  'ho-kinh-doanh': business, 'thue': tax, 'bao-tro': assistance, 'tra-ket-qua': results, 'truc-tuyen': online,
}).flatMap(([service, named]) => named.map(([id, vi, en]) => ({ id, name: { vi, en }, service })))
