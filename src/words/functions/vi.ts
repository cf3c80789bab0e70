import type {CardFault, FunctionProblem} from "../../domain/functionProblem";
import type {FunctionWords, MetadataWords} from "./words";

/** What the custom functions say in Vietnamese. */
export const vietnamese: FunctionWords = {
  problem,
  reasons: {
    bin: (attribute, bin, points) => `${attribute} ${bin} ${points}`,
    pair: (first, second, points) => `${first} cùng ${second} ${points}`,
    side: (attribute, bin) => `${attribute} ${bin}`,
    unknown: (attribute) => `${attribute} chưa biết 0`,
    never: (attribute, reason) => (reason === "" ? `không bao giờ: ${attribute}` : `không bao giờ: ${reason} (${attribute})`),
    lacking: (attribute, reason) => (reason === "" ? `thiếu điều bắt buộc: ${attribute}` : `thiếu điều bắt buộc: ${reason} (${attribute})`),
    mustHaveUnknown: (attribute) => `chưa rõ điều bắt buộc, ${attribute} chưa biết`,
    nothing: "chưa biết nghiêng về phía nào",
    between: ", ",
  },
};

const FAULTS: Readonly<Record<CardFault, string>> = {
  points: "Điểm phải là số",
  edges: "Ngưỡng phải là số tăng dần",
  rule: "Quy tắc bắt đầu bằng “bắt buộc” hoặc “không bao giờ”",
  cutoffs: "Mức cắt phải là số hoặc để trống",
};

function problem(given: FunctionProblem): string {
  switch (given.code) {
    case "noScorecard":
      return "Sổ làm việc này chưa lưu bảng điểm. Hãy lập hồ sơ trong ngăn Lodestar, hoặc đưa vùng ICP_Scorecard làm đối số thứ ba.";
    case "notAScorecard":
      return "Vùng này không phải bảng điểm. Hãy đưa ICP_Scorecard: bảng trên “ICP Bảng điểm”, từ dòng tiêu đề đến các mức cắt.";
    case "cardOutOfOrder":
      return `Không đọc được dòng ${given.row} của bảng điểm. ${FAULTS[given.fault]}. Hãy sửa trên “ICP Bảng điểm”.`;
    case "cutoffsMissing":
      return "Vùng này kết thúc trước các mức cắt của phân khúc. Hãy đưa cả vùng ICP_Scorecard.";
    case "noRows":
      return "Đối số thứ nhất không có khách hàng nào. Hãy đưa một hàng ô, hoặc nhiều hàng.";
    case "headingsMismatch":
      return `Có ${given.headings} tiêu đề cho ${given.columns} cột. Hãy đưa một tiêu đề cho mỗi cột.`;
    case "columnsMismatch":
      return `Hàng có ${given.columns} ô còn bảng điểm cần ${given.attributes.length}: ${given.attributes.join(", ")}. Hãy đưa tiêu đề làm đối số thứ hai.`;
    case "cellError":
      return `${given.heading} chứa lỗi ${given.found}. Hãy sửa ô đó, ô này sẽ theo.`;
    case "argumentError":
      return `Một đối số là lỗi ${given.found}. Hãy sửa nơi nó tham chiếu đến.`;
    case "noFloors":
      return "Sổ làm việc này chưa lưu ngưỡng nhóm. Hãy lập hồ sơ trong ngăn Lodestar, hoặc đưa tên nhóm cùng ngưỡng làm đối số thứ hai.";
    case "notFloors":
      return "Đối số thứ hai phải gồm hai cột, tên nhóm và ngưỡng, như trên bảng tổng quan ICP.";
    case "floorsOutOfOrder":
      return "Các ngưỡng sai thứ tự. Chúng phải là số và giảm dần từ nhóm cao nhất đến thấp nhất.";
  }
}

const HEADINGS = {name: "tiêu_đề", description: "Tiêu đề của các cột. Bỏ trống: các thuộc tính theo thứ tự của bảng điểm."};
const SCORECARD = {name: "bảng_điểm", description: "Vùng ICP_Scorecard. Bỏ trống: bảng điểm đã lưu trong sổ làm việc."};
const ROWS = {name: "hàng", description: "Một khách hàng, hoặc nhiều: mỗi khách hàng một hàng ô."};

/** Formula help in Vietnamese. */
export const vietnameseMetadata: MetadataWords = {
  ICPFIT: {
    description: "Khách hàng phù hợp với hồ sơ lý tưởng đến mức nào, từ 0 đến 100; 50 nghĩa là chưa biết nghiêng về phía nào.",
    parameters: [ROWS, HEADINGS, SCORECARD],
  },
  ICPWHY: {
    description: "Vì sao khách hàng có mức phù hợp đó: các lý do quan trọng nhất, bằng lời.",
    parameters: [ROWS, HEADINGS, SCORECARD],
  },
  ICPSEGMENT: {
    description: "Phân khúc của khách hàng: Lý tưởng, Trung lập hoặc Nên tránh, theo mức phù hợp, mức cắt và quy tắc của bảng điểm.",
    parameters: [ROWS, HEADINGS, SCORECARD],
  },
  ICPTIER: {
    description: "Nhóm cao nhất có ngưỡng mà giá trị đạt tới.",
    parameters: [
      {name: "giá_trị", description: "Chỉ số mà các nhóm dựa vào, của một khách hàng hoặc nhiều."},
      {name: "ngưỡng", description: "Hai cột, tên nhóm và ngưỡng, nhóm cao nhất trước. Bỏ trống: ngưỡng đã lưu trong sổ làm việc."},
    ],
  },
};
