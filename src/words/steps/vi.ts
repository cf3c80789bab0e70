import {formatsIn} from "../formats";
import type {BestWords, ProfileWords, TraitWords} from "./words";

const {number, percent, list} = formatsIn("vi");

export const best: BestWords = {
  heading: "Khách hàng tốt nhất của bạn",
  finding: (amount, tier) => `${number(amount)} khách hàng tốt nhất của nhóm ${tier}`,
  pareto: (share, topCustomers, topShare) =>
    `Họ mang lại ${percent(share)} doanh thu của nhóm. ${percent(0.2)} hàng đầu (${number(topCustomers)}) mang lại ${percent(topShare)}.`,
  objective: "Tốt nhất nghĩa là",
  objectives: {growth: "Chốt nhanh nhất", profit: "Biên lợi nhuận cao nhất", loyalty: "Gắn bó lâu nhất", revenue: "Doanh thu nhiều nhất"},
  aims: "Mục tiêu",
  columns: "Một cột trong trang tính",
  byAim: (objective) => `${objective} (theo mục tiêu)`,
  blend: "Kết hợp nhiều tiêu chí",
  blendHint: "Mỗi tiêu chí xếp khách hàng của nhóm từ 0 đến 100. Trọng số cho biết mỗi tiêu chí được tính bao nhiêu.",
  blendParts: "Các tiêu chí kết hợp",
  weightOf: (part) => `Trọng số của ${part}`,
  weight: (weight, share) => `${number(weight)} · chiếm ${percent(share)}`,
  directionOf: (part) => `Thế nào là tốt nhất ở ${part}`,
  addPart: "Thêm tiêu chí",
  choosePart: "Chọn một cột hoặc một mục tiêu…",
  takeOut: (part) => `Bỏ ${part} khỏi phần kết hợp`,
  blended: "Điểm, 0 đến 100",
  list: (heading) => `Được đánh dấu ở ${heading}`,
  direction: "Tốt nhất là",
  highest: "Cao nhất trước",
  lowest: "Thấp nhất trước",
  measuredBy: (headings) => `Đo bằng ${list(headings)}`,
  count: "Bao nhiêu",
  countOf: (amount) => number(amount),
  topFifth: (amount) => `${percent(0.2)} hàng đầu của nhóm (${number(amount)})`,
  otherCount: "Số khác…",
  countInvalid: "Hãy gõ một số nguyên từ 1 trở lên.",
  ranking: "Khách hàng tốt nhất theo thứ hạng",
  rank: "Hạng",
  customer: "Khách hàng",
  value: "Giá trị",
  days: (days) => `${number(days)} ngày`,
  noValue: "không có giá trị",
  pinned: "bạn thêm vào",
  showAll: (amount) => `Xem cả ${number(amount)}`,
  showFewer: "Thu gọn",
  tieRule: "Nếu bằng nhau: số tiền lớn hơn trước, rồi theo thứ tự trang tính.",
  cutTied: "Quy tắc này đã quyết định vị trí cuối.",
  add: "Thêm khách hàng",
  addHint: (tier) => `Bất kỳ khách hàng nào khác của nhóm ${tier}`,
  addAction: "Thêm",
  addUnknown: (name) => `“${name}” không nằm trong các khách hàng khác của nhóm này. Hãy chọn một tên trong danh sách.`,
  reason: "Lý do (không bắt buộc)",
  takeOff: "Bỏ ra",
  takeOffName: (name) => `Bỏ ${name} khỏi danh sách`,
  undo: "Hoàn tác",
  undoName: (name) => `Hoàn tác cho ${name}`,
  leftOut: (amount) => `${number(amount)} khách hàng bị loại ra`,
  why: {
    churned: (heading, value) => `đã rời đi (${heading}${value === undefined ? "" : `: ${value}`})`,
    dissatisfied: (heading, value) => `không hài lòng (${heading}${value === undefined ? "" : `: ${value}`})`,
    pinnedOut: (_, reason) => (reason === undefined ? "bạn đã bỏ ra" : `bạn đã bỏ ra: ${reason}`),
    objectiveMissing: (heading) => `${heading} để trống`,
  },
  putBack: "Đưa lại",
  putBackName: (name) => `Đưa ${name} trở lại`,
  putAllBack: "Đưa tất cả trở lại",
  leaveOutAgain: "Loại họ ra như trước",
  more: (amount) => `và ${number(amount)} khách hàng khác`,
  updated: (amount, first) => `${number(amount)} khách hàng tốt nhất, đứng đầu là ${first}.`,
};

export const traits: TraitWords = {
  company: "Doanh nghiệp",
  buyer: "Người mua",
  companyFinding: (defining) =>
    defining === 0
      ? "Không có gì ở doanh nghiệp làm nhóm tốt nhất khác biệt"
      : `${number(defining)} đặc điểm doanh nghiệp làm nhóm tốt nhất khác biệt`,
  buyerFinding: (defining) =>
    defining === 0 ? "Không có gì ở người mua làm nhóm tốt nhất khác biệt" : `${number(defining)} đặc điểm người mua làm nhóm tốt nhất khác biệt`,
  compared: (amount, rest) => `${number(amount)} khách hàng tốt nhất so với ${number(rest)} khách hàng còn lại.`,
  searching: "Đang tìm điểm chung của các khách hàng tốt nhất…",
  searched: (share) => `Xong ${percent(share)}`,
  cancelled: "Đã hủy tìm kiếm.",
  searchAgain: "Tìm lại",
  verdicts: {defining: "Đặc trưng", common: "Phổ biến, không phân biệt", weak: "Bằng chứng yếu", unrelated: "Không liên quan"},
  hints: {
    defining: "Làm nhóm tốt nhất khác biệt, không phải do ngẫu nhiên.",
    common: "Đa số khách hàng tốt nhất có, nhưng các khách khác cùng nhóm cũng vậy.",
    weak: "Hay gặp hơn ở nhóm tốt nhất, nhưng có thể do ngẫu nhiên.",
    unrelated: "Ở nhóm tốt nhất cũng như ở các khách khác.",
  },
  times: (multiple) => `${multiple}×`,
  onlyBest: "Chỉ nhóm tốt nhất",
  bestRate: ({matching, of}) => `${number(matching)} trên ${number(of)} tốt nhất`,
  restRate: ({matching, of}) => `${number(matching)} trên ${number(of)} còn lại`,
  best: "Tốt nhất",
  rest: "Còn lại",
  between: (low, high) => (high === undefined ? `ít nhất ${low}× (khoảng tin cậy 95%)` : `${low}× đến ${high}× (khoảng tin cậy 95%)`),
  chance: (p) => (p < 0.01 ? "do ngẫu nhiên: dưới 1%" : `do ngẫu nhiên: ${percent(p)}`),
  sameAs: (heading) => `Nói cùng điều với ${heading}`,
  typicalOf: (tier) => `Đặc trưng của nhóm ${tier}, không phải của nhóm tốt nhất`,
  inProfile: "Trong hồ sơ",
  inProfileOf: (attribute) => `${attribute} trong hồ sơ`,
  known: (share) => `biết ở ${percent(share)} khách hàng`,
  others: (amount) => `${number(amount)} giá trị khác`,
  othersOf: (attribute) => `Các giá trị khác của ${attribute}`,
  condition: "Giá trị",
  multiple: "Gấp",
  exclude: "Không bao giờ dùng cột này",
  excludeName: (attribute) => `Không bao giờ dùng ${attribute}`,
  useAgain: "Dùng",
  useAgainName: (attribute) => `Dùng ${attribute}`,
  notSearched: (amount) => `${number(amount)} cột không dùng`,
  why: {
    answer: "quyết định ai là tốt nhất nên không thể giải thích điều đó",
    outcome: "là kết quả của một khách hàng tốt",
    name: "là tên hoặc mã của khách hàng",
    sensitive: "mang tính cá nhân nên đang tắt",
    excluded: "bạn đã loại ra",
    constant: "giống nhau ở mọi khách hàng",
    rank: "suy ra từ số tiền nên không giải thích được",
    assessment: "đánh giá chủ quan về khách hàng",
    blanks: "việc có điền hay không đã lộ khách hàng tốt nhất",
    tooFewValues: "quá ít giá trị",
    everyValueDifferent: "mỗi khách hàng một giá trị",
  },
  sensitive: "Cột cá nhân",
  sensitiveHint: "Giới tính, tuổi và tương tự được tắt và không bao giờ tính vào mức phù hợp. Chỉ bật khi pháp luật và mục đích của bạn cho phép.",
  noCompany: "Không có cột nào mô tả doanh nghiệp. Ngành, số nhân viên, quốc gia hoặc công cụ đang dùng sẽ giúp ích.",
  noBuyer: "Không có cột nào mô tả người mua. Chức danh, cấp bậc hoặc vai trò của người quyết định sẽ giúp ích.",
  peopleNotice: "Khách hàng của bạn là cá nhân nên bước doanh nghiệp được bỏ qua. Nơi ở, kênh và hành vi nằm ở đây.",
  areCompanies: "Họ là doanh nghiệp",
  arePeople: "Khách hàng của chúng tôi là cá nhân, không phải doanh nghiệp",
  updated: (defining) => `Đã tìm xong: ${number(defining)} đặc điểm đặc trưng.`,
};

/** Columns that are often worth having. */
const IDEAS = {industry: "ngành", employees: "số nhân viên", tools: "công cụ đang dùng", channel: "kênh", title: "chức danh người mua"};

export const profile: ProfileWords = {
  verdicts: {strong: "Hồ sơ vững chắc", moderate: "Hồ sơ khá", weak: "Hồ sơ yếu", none: "Không có hồ sơ"},
  hints: {
    strong: "Khách hàng tốt nhất của bạn khác biệt rõ, vượt xa ngẫu nhiên.",
    moderate: "Khách hàng tốt nhất của bạn khác biệt, không phải do ngẫu nhiên.",
    weak: "Phỏng đoán ban đầu: bằng chứng còn mỏng. Hãy kiểm tra với nhiều khách hàng hơn.",
    none: "Điểm chung của nhóm tốt nhất không hơn những gì ngẫu nhiên tạo ra.",
  },
  story: "Khách hàng lý tưởng của bạn",
  traits: "Hồ sơ",
  noTraits: "Chưa có đặc điểm nào trong hồ sơ. Hãy đưa vào ở các bước trước, hoặc chỉ ghi danh sách tốt nhất.",
  matching: (customers, amount) => `${number(customers)} khách hàng khớp tất cả; ${number(amount)} trong số đó thuộc nhóm tốt nhất.`,
  least: "Khách hàng ít lý tưởng nhất",
  contradictions: "Hai hồ sơ mâu thuẫn",
  contradiction: (attribute, ideal, least) => `${attribute}: lý tưởng là ${ideal}, nhưng ${least} lại phổ biến ở nhóm kém nhất.`,
  noneTitle: "Ở đây chưa có hồ sơ nào",
  noneWhy: (amount, others) =>
    `Điểm chung của ${number(amount)} khách hàng tốt nhất không hơn những gì ngẫu nhiên tạo ra trong ${number(amount + others)} khách hàng. Một hồ sơ như vậy sẽ dẫn bạn đến nhầm khách hàng.`,
  helps: "Điều gì sẽ giúp ích",
  helpThin: (best, needed) =>
    `Chỉ có ${number(best)} khách hàng tốt nhất. Thêm ${number(needed - best)} nữa cho đủ ${number(needed)} thì mới bắt đầu thấy được quy luật.`,
  helpClose: (attribute, condition, moreBest) =>
    `Gần nhất là ${attribute}: ${condition}. Nếu điều này vẫn đúng trong danh sách dài hơn, thêm khoảng ${number(moreBest)} khách hàng tốt nhất sẽ đủ để loại trừ ngẫu nhiên.`,
  helpNothing: (searched, missing) =>
    [
      searched === 0
        ? "Không có cột nào về khách hàng có thể tìm."
        : `Trong ${number(searched)} cột đã tìm, không cột nào đến gần, nên chỉ thêm khách hàng thì khó giúp được.`,
      ...(missing.length === 0 ? [] : [`Trang tính chưa nói gì về ${list(missing.map((idea) => IDEAS[idea]))}: thêm cột như vậy có thể giúp.`]),
    ].join(" "),
  helpGaps: (gaps) =>
    `Phần lớn để trống: ${list(gaps.map(({heading, filled}) => `${heading} (mới điền ${percent(filled)})`))}. Điền đầy đủ có thể cho thấy nhiều hơn.`,
  helpAims: (now, others) =>
    others.length === 0
      ? `Hiện tốt nhất nghĩa là “${now}”. Nếu đội của bạn chấm điểm từng khách hàng, danh sách sẽ khác và có thể có nhiều điểm chung hơn.`
      : `Hiện tốt nhất nghĩa là “${now}”. Với ${list(others.map((other) => `“${other}”`))}, danh sách sẽ khác và có thể có nhiều điểm chung hơn.`,
  looked: (amount) => `Những gì đã xem (${number(amount)})`,
  changeObjective: "Đổi nghĩa của tốt nhất",
  insist: "Vẫn ghi",
  insistHint: "Dòng đầu của trang tính nói rằng không có bằng chứng.",
  insisted: "Hồ sơ được ghi vì bạn muốn; bằng chứng cho thấy không có hồ sơ.",
};
