import type {NarrativeWords} from "../../domain/phrase";

/** The story of the profile in Vietnamese. */
export const vietnamese: NarrativeWords = {
  trait: "{attribute} ({condition})",
  clauses: {
    customer_type: "thuộc loại {value}",
    industry: "hoạt động trong ngành {value}",
    market_position: "có vị thế thị trường {value}",
    employees: "có {value} nhân viên",
    founded: "thành lập {value}",
    country: "ở {value}",
    region: "ở {value}",
    state: "ở {value}",
    city: "ở {value}",
    revenue: "có doanh thu hằng năm {value}",
    growth: "tăng trưởng {value} mỗi năm",
    funding: "có nguồn vốn {value}",
    title: "giữ chức danh {value}",
    seniority: "ở cấp {value}",
    department: "làm việc ở bộ phận {value}",
    age: "{value} tuổi",
    tools: "dùng {value}",
    pain_point: "gặp khó khăn với {value}",
    channel: "đến qua {value}",
    source: "đến qua {value}",
  },
  besides: "Ngoài ra: {traits}.",
  comma: ", ",
  and: " và ",
  clauseComma: ", ",
  verdict: {
    strong: "{best} khách hàng tốt nhất của nhóm {tier} có hồ sơ rõ ràng: {defining} đặc điểm phân biệt họ với phần còn lại của nhóm {tier}.",
    moderate: "{best} khách hàng tốt nhất của nhóm {tier} có hồ sơ. Số đặc điểm phân biệt họ với phần còn lại của nhóm {tier}: {defining}.",
    weak: "{best} khách hàng tốt nhất của nhóm {tier} cho thấy phác thảo của một hồ sơ, nhưng bằng chứng còn mỏng. Số đặc điểm phân biệt họ: {defining}.",
    together:
      "Xét các cột cùng nhau thì phân biệt được {best} khách hàng tốt nhất của nhóm {tier} với phần còn lại của nhóm {tier}, dù không đặc điểm riêng lẻ nào làm được.",
    outline:
      "Xét các cột cùng nhau thì thấy gợi ý về {best} khách hàng tốt nhất của nhóm {tier}, nhưng bằng chứng còn mỏng và không đặc điểm riêng lẻ nào phân biệt được họ.",
    none: "Danh sách này không cho được hồ sơ nào: không có gì phân biệt {best} khách hàng tốt nhất của nhóm {tier} với những khách hàng khác của nhóm {tier} hơn mức ngẫu nhiên.",
    help: "Thêm khách hàng, thêm cột mô tả họ (ngành nghề, quy mô, công cụ, vấn đề), hoặc mục tiêu khác sẽ giúp ích.",
    thin: "Chỉ có {best} khách hàng tốt nhất; hãy xem đây là phỏng đoán ban đầu.",
    insisted: "Hồ sơ được hiển thị vì bạn yêu cầu; đừng lập kế hoạch dựa vào nó.",
    matchingAll: "{customers} khách hàng của bạn có tất cả các đặc điểm này, trong đó {best} thuộc nhóm tốt nhất.",
  },
  company: {
    told: "Doanh nghiệp lý tưởng {clauses}.",
    opening: "Doanh nghiệp lý tưởng: {traits}.",
    nothing: "Không có đặc điểm doanh nghiệp nào phân biệt khách hàng tốt nhất.",
  },
  buyer: {
    told: "Người quyết định {clauses}.",
    opening: "Người quyết định: {traits}.",
    nothing: "Không có đặc điểm người mua nào phân biệt khách hàng tốt nhất.",
  },
  person: {
    told: "Khách hàng lý tưởng {clauses}.",
    opening: "Khách hàng lý tưởng: {traits}.",
    nothing: "Không có đặc điểm nào của khách hàng phân biệt những người tốt nhất.",
  },
  evidence:
    "{attribute} ({condition}): {matching} trên {of} khách hàng tốt nhất ({share}) so với {restShare} ở phần còn lại, phổ biến gấp {multiple}.",
  evidenceOnly: "{attribute} ({condition}): {matching} trên {of} khách hàng tốt nhất, và không ai ở phần còn lại.",
  common: "Phổ biến ở khách hàng tốt nhất, nhưng ở nơi khác cũng vậy: {traits}.",
  typicalOfTier: "Đặc trưng của cả nhóm {tier}, không riêng khách hàng tốt nhất: {traits}.",
  least: {
    churned: {
      shared: "Hãy thận trọng với điểm chung của {count} khách hàng đã rời đi: {traits}.",
      nothing: "{count} khách hàng đã rời đi không có điểm chung nào phân biệt họ, nên không có hồ sơ khách hàng kém lý tưởng nhất.",
    },
    worst: {
      shared: "Hãy thận trọng với điểm chung của {count} khách hàng kém nhất của nhóm {tier}: {traits}.",
      nothing: "{count} khách hàng kém nhất của nhóm {tier} không có điểm chung nào phân biệt họ, nên không có hồ sơ khách hàng kém lý tưởng nhất.",
    },
  },
  contradiction: "Hồ sơ lý tưởng và hồ sơ kém lý tưởng nhất đều có {attribute} ({condition}): đừng quyết định dựa vào đó.",
};
