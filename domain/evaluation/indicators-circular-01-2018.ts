import type { Text } from '../office.ts'
import type { Indicator, IndicatorSet, UnitIndicator } from './indicator.ts'

const text = (vi: string, en: string): Text => ({ vi, en })

function citizens(number: number, name: Text, ...meaning: [Text, Text, Text]): Indicator {
  return { number, id: `indicator-${number}`, source: 'citizens', name, meaning }
}

function unit(id: UnitIndicator, number: number, name: Text, ...meaning: [Text, Text, Text]): Indicator {
  return { number, id, source: 'unit', name, meaning }
}

const againstLaw: [Text, Text, Text] = [
  text('Dài hơn quy định', 'Longer than the law allows'),
  text('Bằng quy định', 'As long as the law allows'),
  text('Ngắn hơn quy định', 'Shorter than the law allows'),
]

/**
 * The nine indicators of Thông tư 01/2018/TT-VPCP, 0 to 2 points each (domain.md 2.3). The wording is condensed from
 * the forms of a provincial one-stop system; the circular's own text was not read.
 */
export const circular012018: IndicatorSet = {
  id: 'tt-01-2018',
  name: text('Bộ 9 chỉ số đánh giá việc giải quyết thủ tục hành chính', 'Nine indicators of how administrative procedures are handled'),
  source: 'Thông tư 01/2018/TT-VPCP',
  indicators: [
    citizens(1, text('Tổng thời gian giải quyết thủ tục hành chính so với quy định', 'Time taken for the procedure as a whole, against the legal time'), ...againstLaw),
    citizens(2, text('Thời gian giải quyết của từng cơ quan tham gia, kể cả cơ quan phối hợp', 'Time taken by each agency involved, against the legal time'), ...againstLaw),
    citizens(3, text('Số lần phải liên hệ với nơi tiếp nhận để hoàn thiện hồ sơ, kể cả trực tuyến', 'How often the applicant had to come back to complete the dossier, online included'),
      text('Từ hai lần trở lên, không phải do lỗi của người nộp', 'Twice or more, not by the applicant\'s own fault'),
      text('Một lần', 'Once'),
      text('Không lần nào', 'Never')),
    citizens(4, text('Số cơ quan, đơn vị phải liên hệ để hoàn thiện hồ sơ', 'How many agencies the applicant had to see to complete the dossier'),
      text('Từ hai cơ quan, đơn vị trở lên', 'Two or more'),
      text('Một: chỉ Bộ phận Một cửa (và nơi phải kiểm tra thực địa, họp hội đồng theo luật)', 'One: the one-stop shop (and whoever has to inspect by law)'),
      text('Không cơ quan, đơn vị nào', 'None')),
    unit('indicator-5', 5, text('Tổ chức tiếp nhận, giải quyết, trả kết quả tại Bộ phận Một cửa', 'Receiving, deciding and handing out at the one-stop shop'),
      text('Dưới 100% thủ tục thuộc diện được tiếp nhận và trả kết quả tại đây', 'Less than all eligible procedures are received and handed out here'),
      text('100% thủ tục thuộc diện được tiếp nhận và trả kết quả tại đây', 'All eligible procedures are received and handed out here'),
      text('Cả quy trình tại chỗ cho tối thiểu 20% (bộ, tỉnh), 50% (huyện), 100% (xã) số thủ tục trong danh mục', 'The whole process on the spot for at least 20 % (ministry, province), 50 % (district), 100 % (commune) of the listed procedures')),
    citizens(6, text('Công khai thủ tục hành chính', 'Making procedures public'),
      text('Không công khai', 'Not made public'),
      text('Công khai bằng niêm yết hoặc điện tử', 'By posting or electronically'),
      text('Đúng, đủ, kịp thời, bằng cả niêm yết và điện tử', 'Correct, complete and in time, by posting and electronically')),
    citizens(7, text('Thái độ của cán bộ khi hướng dẫn, tiếp nhận, giải quyết', 'Attitude of the officials who guide, receive and decide'),
      text('Có phản ánh về nhũng nhiễu, thái độ (trừ phản ánh đã xác minh là sai)', 'There is a complaint about harassment or attitude (unless verified as untrue)'),
      text('Đúng hạn và không có phản ánh', 'On time and no complaint'),
      text('Sớm hạn và không có phản ánh', 'Early and no complaint')),
    unit('indicator-8', 8, text('Tiếp thu, giải trình phản ánh, kiến nghị', 'Answering complaints and proposals'),
      text('Dưới 90% đúng hạn, hoặc có vụ việc kéo dài', 'Less than 90 % on time, or some dragging on'),
      text('Từ 90% đến dưới 100% đúng hạn, không có vụ việc kéo dài', '90 % or more on time, none dragging on'),
      text('Không có phản ánh, hoặc 100% đúng hạn và không có vụ việc kéo dài', 'None received, or all on time and none dragging on')),
    unit('indicator-9', 9, text('Tiến độ và chất lượng dịch vụ công trực tuyến', 'Progress and quality of online services'),
      text('Hồ sơ trực tuyến dưới 15%, hoặc có hồ sơ quá hạn', 'Less than 15 % of dossiers online, or any overdue'),
      text('Hồ sơ trực tuyến từ 15% đến dưới 30%, không có hồ sơ quá hạn', '15 % to less than 30 % of dossiers online, none overdue'),
      text('Tối thiểu 20% thủ tục đủ điều kiện có trực tuyến, hồ sơ trực tuyến từ 30%, không có hồ sơ quá hạn', 'At least 20 % of eligible procedures and 30 % of dossiers online, none overdue')),
  ],
}
