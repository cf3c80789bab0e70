import type {Problem} from "../../domain/problem";
import {formatsIn} from "../formats";

const {number, list} = formatsIn("vi");

/** A problem in Vietnamese: what happened and where, then what to do. */
export function vietnameseProblem(problem: Problem): string {
  switch (problem.code) {
    case "sheetEmpty":
      return `Trang tính ${problem.sheet} đang trống. Hãy mở trang có danh sách khách hàng, hoặc dán danh sách vào đây với một dòng tiêu đề ở trên.`;
    case "headingsOnly":
      return `${problem.sheet} có tiêu đề ở dòng ${number(problem.row)} nhưng bên dưới chưa có khách hàng. Hãy thêm mỗi khách hàng một dòng.`;
    case "tooFewCustomers":
      return `${problem.sheet} có ${number(problem.found)} khách hàng; để chia nhóm cần ít nhất ${number(problem.needed)}. Hãy thêm khách hàng hoặc chọn danh sách khác.`;
    case "noNumericColumn":
      return `${problem.sheet} không có cột số nào nên chưa thể chia nhóm khách hàng theo quy mô. Hãy thêm một cột như số người dùng hoặc doanh thu.`;
    case "tooManyColumns":
      return `${problem.sheet} có ${number(problem.found)} cột; nhiều hơn ${number(problem.limit)} cột thì không còn chỗ ghi kết quả bên cạnh. Hãy xóa bớt những cột không mô tả khách hàng.`;
    case "sourceGone":
      return `Không còn thấy ${problem.source} trong sổ làm việc. Có thể danh sách đã bị xóa hoặc đổi tên; hãy chọn lại.`;
    case "noAmountColumn":
      return `Không cột nào của ${problem.sheet} giống số tiền khách hàng trả. Hãy chọn một cột ở mục “Khách hàng trả cho chúng ta”.`;
    case "columnUnknown":
      return `Không có cột “${problem.heading}”. Hãy chọn một trong các cột ${list(problem.available.map(quote))}.`;
    case "columnNotNumber":
      return `Cột “${problem.heading}” phải chứa số, nhưng ô ${problem.cell} ghi “${problem.found}”. Hãy sửa ô đó hoặc chọn cột khác.`;
    case "amountNotNumber":
      return `${number(problem.count)} ô của cột “${problem.heading}” không đọc được thành số (${some(problem.cells, problem.count)}: “${problem.found}”) nên được coi là thiếu. Hãy sửa nếu các ô này cần được tính.`;
    case "cellErrors":
      return `${number(problem.count)} ô của cột “${problem.heading}” báo lỗi (${some(problem.cells, problem.count)}: ${problem.found}) nên được coi là thiếu. Hãy sửa nếu các ô này cần được tính.`;
    case "headingsRepeated":
      return `Tiêu đề “${problem.heading}” xuất hiện nhiều lần (${list(problem.cells)}). Chữ cái của cột được thêm vào để phân biệt; hãy đổi tên một cột cho chắc.`;
    case "headingsBlank":
      return `Một số cột không có tiêu đề (${list(problem.cells)}) nên được gọi theo chữ cái. Hãy gõ tiêu đề để đặt tên cho cột.`;
    case "titleLines":
      return `Các dòng phía trên tiêu đề được bỏ qua (${problem.cells}); tiêu đề nằm ở dòng ${number(problem.headingRow)}. Nếu chưa đúng, hãy xóa các dòng đó.`;
    case "blankRows":
      return `Đã bỏ qua ${number(problem.count)} dòng trống, dòng đầu tiên ở ${problem.first}. Không cần làm gì, trừ khi ở đó thiếu khách hàng.`;
    case "totalsRow":
      return `Dòng ở ô ${problem.cell} (“${problem.found}”) giống dòng tổng nên không tính là khách hàng. Hãy đổi tên nếu đó là khách hàng thật.`;
    case "mixedCurrencies":
      return `Cột “${problem.heading}” lẫn nhiều loại tiền ${list(problem.currencies)}${problem.cell === undefined ? "" : ` (xem ô ${problem.cell})`} nên không thể cộng. Hãy quy đổi về một loại tiền.`;
    case "currencyUnstated":
      return `${number(problem.count)} số tiền trong cột “${problem.heading}” không ghi loại tiền, ô đầu tiên là ${problem.first}: được tính là ${problem.currency} như các số khác. Hãy quy đổi nếu chúng thuộc loại tiền khác.`;
    case "ambiguousNumbers":
      return `Ô ${problem.cell} của cột “${problem.heading}” ghi “${problem.found}”, có thể hiểu thành hai số khác nhau. Hãy đối chiếu với các số khác trong cột.`;
    case "negativeAmounts":
      return `${number(problem.count)} số tiền trong cột “${problem.heading}” nhỏ hơn 0, ô đầu tiên là ${problem.first}. Chúng được trừ khỏi doanh thu; hãy kiểm tra xem có đúng là tiền hoàn lại không.`;
    case "blankAmounts":
      return `${number(problem.count)} khách hàng chưa có số tiền trong cột “${problem.heading}”, ô đầu tiên là ${problem.first}. Họ được tính là khách hàng không có doanh thu; hãy điền số tiền nếu biết.`;
    case "zeroAmounts":
      return `${number(problem.count)} khách hàng có số tiền bằng 0 trong cột “${problem.heading}”, ô đầu tiên là ${problem.first}. Họ được tính là khách hàng không có doanh thu; hãy xóa số 0 nếu chưa biết số tiền.`;
    case "unclassified":
      return `${number(problem.count)} khách hàng không có giá trị “${problem.heading}” dùng được, ô đầu tiên là ${problem.first}, nên chưa được xếp nhóm. Hãy điền các ô này để xếp nhóm.`;
    case "customersGrouped":
      return `Cột “${problem.heading}” có giá trị lặp lại nên ${number(problem.rows)} dòng được gộp thành ${number(problem.customers)} khách hàng và cộng số tiền. Hãy chọn cột khách hàng khác nếu mỗi dòng là một khách hàng.`;
    case "customersUnnamed":
      return `${number(problem.count)} dòng không có tên trong cột “${problem.heading}”, ô đầu tiên là ${problem.first}: mỗi dòng được tính là một khách hàng riêng. Hãy điền tên; nếu ô bị gộp, hãy lặp lại tên ở từng dòng.`;
    case "customersRepeated":
      return `Cột “${problem.heading}” ghi một số khách hàng nhiều lần, ở ${number(problem.count)} dòng (${some(problem.cells, problem.count)}); mỗi dòng vẫn được coi là một khách hàng. Hãy bỏ dòng trùng nếu là cùng một khách hàng.`;
    case "rowsRepeated":
      return `${number(problem.count)} dòng lặp lại dòng khác, chỉ khác cách viết ở cột “${problem.heading}” (${some(problem.cells, problem.count)}) nên không tính lại. Hãy giữ riêng nếu đó là các khách hàng khác nhau.`;
    case "headingsAgain":
      return `${number(problem.count)} dòng ghi lại tiêu đề (${some(problem.cells, problem.count)}), không tính là khách hàng. Không cần làm gì.`;
    case "groupRows":
      return `${number(problem.count)} dòng chỉ ghi tên nhóm của các dòng bên dưới (${list(problem.found)}: ${some(problem.cells, problem.count)}), không tính là khách hàng. Nếu dòng nào là khách hàng, hãy điền thêm một ô của dòng đó.`;
    case "hiddenRows":
      return problem.isCounted
        ? `${number(problem.count)} dòng bị ẩn, dòng đầu tiên ở ${problem.first}, vẫn được tính như các dòng khác. Hãy chọn “Chỉ dòng đang hiện” để bỏ qua chúng.`
        : `${number(problem.count)} dòng bị ẩn, dòng đầu tiên ở ${problem.first}, đã được bỏ qua. Hãy chọn “Mọi dòng” để tính cả chúng.`;
    case "severalTables":
      return `Trang tính có nhiều bảng. Bảng được đọc: ${problem.used}; không đọc ${list(problem.others)}. Nếu chưa đúng, hãy chọn bảng khác ở trên.`;
    case "refundRow":
      return `Dòng ở ô ${problem.cell} (“${problem.found}”) giống khoản hoàn tiền không thuộc khách hàng nào nên được bỏ qua. Hãy ghi vào dòng của khách hàng đó, hoặc đổi tên nếu là khách hàng thật.`;
    case "ambiguousDates":
      return `Ô ${problem.cell} của cột “${problem.heading}” ghi “${problem.found}”: ngày hoặc tháng đều có thể đứng trước và không ngày nào khác cho biết. Hãy kiểm tra khoảng thời gian hiển thị.`;
    case "sideNotes":
      return `Ghi chú bên cạnh bảng (${problem.cells}) được bỏ qua. Hãy đặt tiêu đề và điền đủ nếu đó là cột của bảng.`;
    case "notesBelow":
      return `${number(problem.count)} dòng ghi chú bên dưới bảng (${some(problem.cells, problem.count)}), không tính là khách hàng. Nếu dòng nào là khách hàng, hãy điền thêm một ô của dòng đó.`;
    case "dealsLeftOut":
      return `Đã bỏ qua ${number(problem.count)} dòng chưa thắng theo cột “${problem.heading}”, dòng đầu tiên ở ${problem.first}. Hãy sửa trạng thái nếu thương vụ đã thắng.`;
    case "linkNoKey":
      return `Không cột nào của ${problem.sheet} ghi tên khách hàng của ${problem.source} nên không thể ghép hai trang. Hãy thêm tên hoặc mã khách hàng vào đó, hoặc liên kết trang khác.`;
    case "lookUpNoKey":
      return `Không giá trị nào của khách hàng hay các trang đã liên kết có trong ${problem.sheet} nên không tra cứu được gì ở đó. Hãy liên kết trước trang dùng các giá trị của nó, hoặc bỏ liên kết.`;
    case "valuesNotListed":
      return `${number(problem.count)} giá trị của “${problem.heading}” không có trong ${problem.sheet} (${some(problem.cells, problem.count)}) nên các cột từ đó để trống. Hãy thêm vào danh sách hoặc sửa cách viết.`;
    case "linkedRowsUnmatched":
      return `${number(problem.count)} dòng của ${problem.sheet} không khớp khách hàng nào trong danh sách (${some(problem.cells, problem.count)}) nên không được tính. Hãy sửa các tên cần khớp ở cột “${problem.heading}”.`;
    case "customersUnlinked":
      return `Không tìm thấy ${number(problem.count)} khách hàng trong ${problem.sheet} (${some(problem.cells, problem.count)}) nên các cột từ đó để trống. Hãy kiểm tra cách viết của những tên lẽ ra phải có.`;
    case "linkStageUnread":
      return `Cột “${problem.heading}” của ${problem.sheet} không ghi thương vụ nào đã thắng (có: ${problem.found}) nên mọi dòng không thua được tính là thắng. Nếu không đúng, hãy ghi “Won” ở các thương vụ đã thắng.`;
    case "floorsOutOfOrder":
      return `Các ngưỡng ${list(problem.floors.map(number))} không đúng thứ tự. Mỗi ngưỡng phải nhỏ hơn ngưỡng phía trên.`;
    case "floorsWrongCount":
      return `Có ${number(problem.floors)} ngưỡng cho ${number(problem.tiers)} nhóm. Hãy cho mỗi nhóm, trừ nhóm cuối, một ngưỡng.`;
    case "floorNotNumber":
      return `Ngưỡng “${problem.found}” không phải là số. Hãy gõ giá trị nhỏ nhất thuộc nhóm.`;
    case "cardCellUnreadable":
      return `Không đọc được “${problem.found}” ở ${problem.heading} trên “ICP Scorecard”. Điểm và mốc phải là số, các mốc phải tăng dần, không giá trị nào lặp lại, và quy tắc bắt đầu bằng “bắt buộc” hoặc “không bao giờ”. Hãy sửa ô đó.`;
    case "cardRearranged":
      return "Các dòng của “ICP Scorecard” đã bị chèn, xóa hoặc dời, nên không phân biệt được điểm của bạn. Hãy hoàn tác, hoặc chọn “Xóa kết quả” rồi ghi lại.";
    case "tierCount":
      return `Không thể chia thành ${number(problem.found)} nhóm. Hãy chọn từ hai đến năm nhóm.`;
    case "tierNameBlank":
      return `Nhóm thứ ${number(problem.position)} chưa có tên. Hãy gõ tên cho nhóm.`;
    case "tierNameRepeated":
      return `Có hai nhóm cùng tên “${problem.name}”. Hãy đặt cho mỗi nhóm một tên riêng.`;
    case "tierNameReserved":
      return `“${problem.name}” dành cho khách hàng chưa được xếp nhóm. Hãy chọn tên khác.`;
    case "tierEmpty":
      return `Không có khách hàng nào thuộc nhóm “${problem.name}”. Hãy hạ ngưỡng hoặc dùng ít nhóm hơn.`;
    case "fewDistinctValues":
      return `Cột “${problem.heading}” chỉ có ${number(problem.distinct)} giá trị khác nhau, quá ít cho ${number(problem.tiers)} nhóm. Hãy dùng ít nhóm hơn hoặc chọn cột khác.`;
    case "noRevenue":
      return `Tổng các số tiền trong cột “${problem.heading}” không lớn hơn 0 nên không có tỷ trọng doanh thu. Hãy chọn cột số tiền khách hàng trả.`;
    case "objectiveColumnMissing":
      return `${{growth: "Mục tiêu tăng trưởng sớm cần ngày tạo và ngày chốt", profit: "Mục tiêu lợi nhuận cần biên lợi nhuận", loyalty: "Mục tiêu trung thành cần ngày bắt đầu là khách hàng", upsell: "Mục tiêu bán thêm cần cột mở rộng"}[problem.objective]}, nhưng không tìm thấy cột đó. “${problem.heading}” được dùng thay; hãy chọn mục tiêu khác nếu có thể.`;
    case "nobodyToRank":
      return `Không khách hàng nào của nhóm “${problem.tier}” có thể xếp hạng theo ${list(problem.headings.map(quote))}. Hãy chọn mục tiêu khác, hoặc đưa lại những khách hàng đã bị loại.`;
    case "bestLimited":
      return `Đã yêu cầu ${number(problem.wanted)} khách hàng tốt nhất, nhưng nhóm “${problem.tier}” chỉ cho được ${number(problem.given)}: nhiều nhất một nửa nhóm. Hãy yêu cầu ít hơn, hoặc chọn nhóm lớn hơn.`;
    case "thinEvidence":
      return `Chỉ có ${number(problem.found)} khách hàng tốt nhất; dưới ${number(problem.needed)} thì bằng chứng còn mỏng. Hãy xem hồ sơ như phỏng đoán ban đầu, hoặc chọn thêm.`;
    case "blanksTell":
      return `“${problem.heading}” bỏ trống ở ${number(problem.best)} trên ${number(problem.bestOf)} khách hàng tốt nhất, và ở ${number(problem.rest)} trên ${number(problem.restOf)} khách hàng còn lại: riêng điều đó đã phân biệt được họ. Cột như vậy thường chỉ được điền sau khi bán, nên không nằm trong hồ sơ. Hãy tìm hiểu cột được điền khi nào trước khi dựa vào nó.`;
    case "pinUnknown":
      return `Khách hàng được ghim “${problem.customer}” không còn trong danh sách. Hãy ghim lại nếu tên đã đổi.`;
    case "bestListEmpty":
      return `“${problem.heading}” không đánh dấu ai là tốt nhất, hoặc đánh dấu tất cả. Hãy đánh dấu người tốt nhất bằng 1 hoặc “có”, và để trống những người khác.`;
    case "noProfileToScore":
      return "Chưa có hồ sơ để chấm điểm. Hãy đi hết các bước trên danh sách khách hàng trước; nếu không tìm thấy hồ sơ, bạn vẫn có thể yêu cầu ở bước 6.";
    case "sheetNameTaken":
      return `Sổ làm việc đã có trang tính “${problem.sheet}” không phải của chúng tôi. Hãy đổi tên hoặc chuyển nó đi rồi ghi lại; trang đó không bị thay đổi.`;
    case "nameTaken":
      return `Tên “${problem.name}” đã được dùng trong sổ làm việc này. Hãy đổi tên đó trong Formulas › Name Manager rồi ghi lại.`;
    case "cellsOccupied":
      return `${problem.place} không trống, và chúng tôi không ghi đè lên dữ liệu của bạn. Hãy xóa hoặc chuyển dữ liệu đó đi rồi ghi lại.`;
    case "sheetProtected":
      return `${problem.sheet} đang được bảo vệ nên không ghi được. Hãy bỏ bảo vệ trong thẻ Review rồi thử lại.`;
    case "workbookProtected":
      return "Cấu trúc của sổ làm việc này đang được bảo vệ nên không thể thêm hoặc xóa trang tính. Hãy bỏ bảo vệ trong Review › Protect Workbook rồi thử lại.";
    case "workbookReadOnly":
      return "Sổ làm việc này đang mở ở chế độ chỉ đọc. Hãy chọn chỉnh sửa hoặc lưu một bản sao rồi thử lại.";
    case "sourceChanged":
      return `${problem.source} đã thay đổi kể từ lần đọc, tại ${problem.place}. Hãy làm mới rồi ghi lại.`;
    case "ourCellsEdited":
      return `Một số ô kết quả đã được sửa (${list(problem.places)}). Nếu xóa kết quả, các chỉnh sửa đó sẽ mất.`;
    case "ourCellsReferenced":
      return `Công thức của bạn đang dùng các ô kết quả (${list(problem.places)}). Nếu xóa kết quả, chúng sẽ thành #REF! hoặc #NAME?.`;
    case "cellsWouldMove":
      return `Các ô của bạn ở ${problem.place} sẽ bị dịch chuyển nên cột được giữ nguyên. Hãy chuyển các ô đó đi rồi xóa kết quả lại.`;
    case "cellEditMode":
      return "Một ô đang được chỉnh sửa. Hãy nhấn Enter hoặc Esc trong trang tính rồi thử lại.";
    case "readIncomplete":
      return `Excel không trả về đủ các ô của ${problem.place}. Hãy đọc lại; nếu vẫn vậy, hãy chia danh sách thành các trang nhỏ hơn.`;
    case "tooLargeForHost":
      return `${problem.place} lớn hơn mức Excel có thể chuyển cho tiện ích. Hãy bỏ các cột có văn bản rất dài hoặc chia nhỏ danh sách.`;
    case "hostRefused":
      return `Excel từ chối ${problem.action === "read" ? "đọc danh sách" : problem.action === "write" ? "ghi kết quả; mọi thứ đã được trả lại như cũ" : "xóa kết quả"} (${problem.hostCode}). Hãy thử lại; nếu vẫn vậy, hãy sao chép thông tin chẩn đoán từ trình đơn.`;
    case "undoFailed":
      return `Việc ghi bị dừng giữa chừng (${problem.hostCode}) và chưa hoàn tác được. Ô dữ liệu của bạn không bị ảnh hưởng; hãy chọn Hoàn tất hoặc Xóa.`;
    case "stateUnreadable":
      return `Không đọc được phần đã lưu trong sổ làm việc này (${problem.found}); phần đó được giữ nguyên. Hãy dùng phiên bản Lodestar đã ghi nó hoặc làm việc trên một bản sao.`;
    case "stateTooLarge":
      return `Các lựa chọn cần ${number(problem.bytes)} byte; sổ làm việc chỉ giữ được tối đa ${number(problem.limit)}. Hãy xóa kết quả của những danh sách không còn cần.`;
    case "cancelled":
      return "Đã hủy việc đọc. Hãy chọn Đọc lại khi bạn sẵn sàng.";
    case "writeCancelled":
      return "Đã huỷ việc ghi và mọi thứ vẫn như trước. Chọn Ghi khi bạn sẵn sàng.";
    case "fileNotFound":
      return `Không có tệp ${problem.file}. Hãy kiểm tra đường dẫn.`;
    case "fileUnreadable":
      return `Không mở được ${problem.file}: ${problem.reason}. Hãy lưu lại tệp dưới dạng .xlsx hoặc .csv.`;
    case "sheetUnknown":
      return `Không có trang tính “${problem.sheet}”. Hãy chọn một trong các trang ${list(problem.available.map(quote))}.`;
    case "optionUnknown":
      return `Không có tùy chọn ${problem.option}. Hãy chạy với --help để xem mọi tùy chọn.`;
    case "optionInvalid":
      return `${problem.option} không thể là “${problem.found}”. Giá trị được nhận: ${problem.allowed}.`;
  }
}

const quote = (text: string) => `“${text}”`;

/** The first few cells, and how many more there are. */
function some(cells: readonly string[], all: number): string {
  const more = all - cells.length;
  return more > 0 ? `${cells.join(", ")} và ${number(more)} ô khác` : list(cells);
}
