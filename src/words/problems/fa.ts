import type {Problem} from "../../domain/problem";
import {formatsIn} from "../formats";
import {isolate} from "../isolate";

const {number, list: join} = formatsIn("fa");

/** A problem in Persian: what happened and where, then what to do. Places and quotes are isolated, so that "Sales!C17" keeps its own direction. */
export function persianProblem(problem: Problem): string {
  switch (problem.code) {
    case "sheetEmpty":
      return `برگه ${isolate(problem.sheet)} خالی است. برگه‌ای را که مشتریان در آن هستند باز کنید، یا فهرست را با یک ردیف عنوان در بالای آن اینجا بچسبانید.`;
    case "headingsOnly":
      return `در ${isolate(problem.sheet)} ردیف ${number(problem.row)} عنوان‌ها هست، ولی زیر آن مشتری‌ای نیست. برای هر مشتری یک ردیف اضافه کنید.`;
    case "tooFewCustomers":
      return `${isolate(problem.sheet)} فقط ${number(problem.found)} مشتری دارد؛ برای رده‌بندی دست‌کم ${number(problem.needed)} مشتری لازم است. مشتری اضافه کنید یا فهرست دیگری انتخاب کنید.`;
    case "noNumericColumn":
      return `${isolate(problem.sheet)} هیچ ستون عددی ندارد و مشتریان را نمی‌توان بر پایه اندازه گروه‌بندی کرد. ستونی مانند تعداد کاربر یا درآمد اضافه کنید.`;
    case "tooManyColumns":
      return `${isolate(problem.sheet)} دارای ${number(problem.found)} ستون است؛ با بیش از ${number(problem.limit)} ستون، کنار آن‌ها جایی برای نتایج نمی‌ماند. ستون‌هایی را که مشتری را توصیف نمی‌کنند حذف کنید.`;
    case "sourceGone":
      return `${isolate(problem.source)} دیگر در این کارپوشه نیست. شاید حذف یا تغییر نام داده شده؛ فهرست را دوباره انتخاب کنید.`;
    case "noAmountColumn":
      return `هیچ ستونی در ${isolate(problem.sheet)} شبیه پرداختی مشتریان نیست. در بخش «پرداختی مشتری به ما» یک ستون انتخاب کنید.`;
    case "columnUnknown":
      return `ستونی با نام ${quote(problem.heading)} وجود ندارد. یکی از این‌ها را انتخاب کنید: ${list(problem.available)}.`;
    case "columnNotNumber":
      return `ستون ${quote(problem.heading)} باید عدد داشته باشد، ولی در ${isolate(problem.cell)} نوشته شده ${quote(problem.found)}. آن را درست کنید یا ستون دیگری انتخاب کنید.`;
    case "amountNotNumber":
      return `${number(problem.count)} خانه از ${quote(problem.heading)} به‌صورت عدد خوانده نمی‌شود (${some(problem.cells, problem.count)}: ${quote(problem.found)}) و خالی به شمار می‌آید. اگر باید شمرده شوند، آن‌ها را درست کنید.`;
    case "cellErrors":
      return `${number(problem.count)} خانه از ${quote(problem.heading)} خطا دارد (${some(problem.cells, problem.count)}: ${isolate(problem.found)}) و خالی به شمار می‌آید. اگر باید شمرده شوند، آن‌ها را درست کنید.`;
    case "headingsRepeated":
      return `عنوان ${quote(problem.heading)} بیش از یک بار آمده است (${list(problem.cells)}). برای تشخیص، حرف ستون به آن افزوده شد؛ برای اطمینان نام یکی را تغییر دهید.`;
    case "headingsBlank":
      return `برخی ستون‌ها عنوان ندارند (${list(problem.cells)}) و با حرف ستون نامیده می‌شوند. برای نام‌گذاری، عنوانی بنویسید.`;
    case "titleLines":
      return `خط‌های بالای عنوان‌ها کنار گذاشته شد (${isolate(problem.cells)})؛ عنوان‌ها در ردیف ${number(problem.headingRow)} هستند. اگر درست نیست، آن خط‌ها را حذف کنید.`;
    case "blankRows":
      return `${number(problem.count)} ردیف خالی کنار گذاشته شد، نخستین آن در ${isolate(problem.first)}. کاری لازم نیست، مگر اینکه مشتری‌ای در آنجا جا افتاده باشد.`;
    case "totalsRow":
      return `ردیف ${isolate(problem.cell)} (${quote(problem.found)}) جمع کل به نظر می‌رسد و مشتری شمرده نشد. اگر مشتری است، نام آن را تغییر دهید.`;
    case "mixedCurrencies":
      return `در ${quote(problem.heading)} چند واحد پول آمده است (${list(problem.currencies)}${problem.cell === undefined ? "" : `؛ نمونه: ${isolate(problem.cell)}`}) که با هم جمع نمی‌شوند. مبلغ‌ها را به یک واحد تبدیل کنید.`;
    case "currencyUnstated":
      return `${number(problem.count)} مبلغ در ${quote(problem.heading)} واحد پول ندارد، نخستین آن در ${isolate(problem.first)}؛ مانند بقیه ${isolate(problem.currency)} شمرده شد. اگر به واحد دیگری است آن را تبدیل کنید.`;
    case "ambiguousNumbers":
      return `در ${isolate(problem.cell)} از ستون ${quote(problem.heading)} نوشته شده ${quote(problem.found)} که می‌تواند دو عدد متفاوت باشد. آن را با عددهای دیگر ستون بسنجید.`;
    case "negativeAmounts":
      return `${number(problem.count)} مبلغ در ${quote(problem.heading)} کمتر از صفر است، نخستین آن در ${isolate(problem.first)}. این مبلغ‌ها از درآمد کم می‌شوند؛ بررسی کنید که برگشت پول باشند.`;
    case "blankAmounts":
      return `${number(problem.count)} مشتری در ${quote(problem.heading)} مبلغی ندارند، نخستین آن در ${isolate(problem.first)}. آن‌ها رده دارند ولی درآمدی نمی‌آورند؛ اگر مبلغ را می‌دانید، خانه را پر کنید.`;
    case "zeroAmounts":
      return `مبلغ ${number(problem.count)} مشتری در ${quote(problem.heading)} صفر است، نخستین آن در ${isolate(problem.first)}. آن‌ها مشتری بدون درآمد شمرده می‌شوند؛ اگر مبلغ نامعلوم است، خانه را خالی کنید.`;
    case "unclassified":
      return `${number(problem.count)} مشتری مقدار قابل استفاده‌ای در ${quote(problem.heading)} ندارند، نخستین آن در ${isolate(problem.first)}، و بدون رده می‌مانند. برای رده‌بندی، این خانه‌ها را پر کنید.`;
    case "customersGrouped":
      return `مقدارهای ${quote(problem.heading)} تکراری‌اند؛ ${number(problem.rows)} ردیف در ${number(problem.customers)} مشتری گروه‌بندی و مبلغ‌ها جمع شد. اگر هر ردیف یک مشتری است، ستون مشتری دیگری انتخاب کنید.`;
    case "customersUnnamed":
      return `${number(problem.count)} ردیف در ${quote(problem.heading)} نامی ندارند، نخستین آن در ${isolate(problem.first)}. هر کدام یک مشتری جدا شمرده می‌شود؛ نام‌ها را پر کنید و اگر خانه‌ها ادغام شده‌اند، نام را در هر ردیف تکرار کنید.`;
    case "customersRepeated":
      return `${number(problem.count)} مشتری در ${quote(problem.heading)} بیش از یک بار آمده‌اند (${some(problem.cells, problem.count)})؛ هر ردیف یک مشتری جدا شمرده شد. اگر یکی هستند، ردیف‌های تکراری را حذف کنید.`;
    case "rowsRepeated":
      return `${number(problem.count)} ردیف، جز در نگارش ${quote(problem.heading)}، تکرار ردیف دیگری‌اند (${some(problem.cells, problem.count)}) و دوباره شمرده نشدند. اگر مشتری‌های جدا هستند، آن‌ها را جدا نگه دارید.`;
    case "headingsAgain":
      return `${number(problem.count)} ردیف عنوان‌ها را دوباره نوشته است (${some(problem.cells, problem.count)}) و مشتری شمرده نشد. کاری لازم نیست.`;
    case "groupRows":
      return `${number(problem.count)} ردیف فقط نام گروهِ ردیف‌های زیر خود است (${list(problem.found.map(quote))}: ${some(problem.cells, problem.count)}) و مشتری شمرده نشد. اگر ردیفی مشتری است، خانه دیگری از آن را پر کنید.`;
    case "hiddenRows":
      return problem.isCounted
        ? `${number(problem.count)} ردیف پنهان، نخستین آن در ${isolate(problem.first)}، مانند بقیه شمرده شد. برای کنار گذاشتن آن‌ها «فقط ردیف‌های نمایان» را انتخاب کنید.`
        : `${number(problem.count)} ردیف پنهان، نخستین آن در ${isolate(problem.first)}، کنار گذاشته شد. برای شمردن آن‌ها «همه ردیف‌ها» را انتخاب کنید.`;
    case "severalTables":
      return `در این برگه چند جدول هست. این یکی خوانده شد: ${isolate(problem.used)}؛ نه ${join(problem.others.map(isolate))}. اگر درست نیست، جدول دیگری را در بالا انتخاب کنید.`;
    case "refundRow":
      return `ردیف ${isolate(problem.cell)} (${quote(problem.found)}) برگشت پولی به نظر می‌رسد که از آنِ هیچ مشتری نیست و کنار گذاشته شد. آن را کنار مشتری خودش بنویسید، یا اگر مشتری است نامش را تغییر دهید.`;
    case "ambiguousDates":
      return `در ${isolate(problem.cell)} از ستون ${quote(problem.heading)} نوشته شده ${quote(problem.found)}؛ روز یا ماه هر دو می‌توانند اول باشند و تاریخ دیگری آن را روشن نمی‌کند. بازه زمانی نمایش‌داده‌شده را بررسی کنید.`;
    case "sideNotes":
      return `یادداشت‌های کنار جدول (${isolate(problem.cells)}) کنار گذاشته شد. اگر ستونی از جدول‌اند، برایشان عنوان بگذارید و پرشان کنید.`;
    case "notesBelow":
      return `${number(problem.count)} ردیف یادداشت زیر جدول (${some(problem.cells, problem.count)}) مشتری شمرده نشد. اگر ردیفی مشتری است، خانه دیگری از آن را پر کنید.`;
    case "dealsLeftOut":
      return `${number(problem.count)} ردیف که در ${quote(problem.heading)} «برنده» نیستند کنار گذاشته شد، نخستین آن در ${isolate(problem.first)}. اگر معامله‌ای برده شده، وضعیت آن را درست کنید.`;
    case "linkNoKey":
      return `هیچ ستونی از ${isolate(problem.sheet)} نام مشتری‌های ${isolate(problem.source)} را ندارد، پس این دو را نمی‌توان به هم پیوند داد. نام یا شماره مشتری را در آن بنویسید، یا برگه دیگری را پیوند دهید.`;
    case "lookUpNoKey":
      return `هیچ مقداری از مشتری‌ها یا برگه‌های پیوندخورده در ${isolate(problem.sheet)} نیست، پس چیزی را نمی‌توان در آن جست. نخست برگه‌ای را پیوند دهید که مقدارهای آن را به کار می‌برد، یا پیوندش را بردارید.`;
    case "valuesNotListed":
      return `${number(problem.count)} مقدار از ${quote(problem.heading)} در ${isolate(problem.sheet)} نیست (${some(problem.cells, problem.count)})، پس ستون‌های آن برایشان خالی است. آن‌ها را به فهرست بیفزایید یا نگارششان را درست کنید.`;
    case "linkedRowsUnmatched":
      return `${number(problem.count)} ردیف از ${isolate(problem.sheet)} نام هیچ مشتری فهرست را ندارند (${some(problem.cells, problem.count)}) و شمرده نشدند. نام‌هایی از ${quote(problem.heading)} را که باید یکی باشند درست کنید.`;
    case "customersUnlinked":
      return `${number(problem.count)} مشتری در ${isolate(problem.sheet)} پیدا نشدند (${some(problem.cells, problem.count)})، پس ستون‌های آن برایشان خالی است. نگارش نام‌هایی را که باید آنجا باشند بررسی کنید.`;
    case "linkStageUnread":
      return `در ${quote(problem.heading)} از ${isolate(problem.sheet)} جایی نوشته نشده که معامله‌ای برده شده (نوشته: ${isolate(problem.found)})، پس هر ردیفی که نباخته برنده شمرده شد. اگر درست نیست، کنار معامله‌های برده‌شده بنویسید «برنده».`;
    case "floorsOutOfOrder":
      return `ترتیب آستانه‌های ${join(problem.floors.map(number))} درست نیست. هر آستانه باید از آستانه بالایی کوچک‌تر باشد.`;
    case "floorsWrongCount":
      return `برای ${number(problem.tiers)} رده ${number(problem.floors)} آستانه داده شده است. برای هر رده به‌جز آخری یک آستانه بدهید.`;
    case "floorNotNumber":
      return `آستانه ${quote(problem.found)} عدد نیست. کوچک‌ترین مقداری را که در این رده جا می‌گیرد بنویسید.`;
    case "cardCellUnreadable":
      return `«${problem.found}» در ${problem.heading} روی «ICP Scorecard» خوانده نمی‌شود. امتیازها و مرزها باید عدد باشند، مرزها بالا بروند، هیچ مقداری دو بار نیاید و قاعده با «الزامی» یا «هرگز» آغاز شود. آن خانه را درست کنید.`;
    case "cardRearranged":
      return "سطرهایی از «ICP Scorecard» افزوده، پاک یا جابه‌جا شده‌اند و امتیازهای شما را نمی‌توان بازشناخت. آن را برگردانید، یا «حذف نتایج» را بزنید و دوباره بنویسید.";
    case "tierCount":
      return `${number(problem.found)} رده ممکن نیست. از دو تا پنج رده انتخاب کنید.`;
    case "tierNameBlank":
      return `رده ${number(problem.position)} نام ندارد. نامی بنویسید.`;
    case "tierNameRepeated":
      return `نام دو رده ${quote(problem.name)} است. به هر رده نام خودش را بدهید.`;
    case "tierNameReserved":
      return `${quote(problem.name)} برای مشتریان بدون رده است. نام دیگری برای رده انتخاب کنید.`;
    case "tierEmpty":
      return `هیچ مشتری در رده ${quote(problem.name)} نیست. آستانه آن را پایین بیاورید یا رده‌های کمتری به کار ببرید.`;
    case "fewDistinctValues":
      return `${quote(problem.heading)} فقط ${number(problem.distinct)} مقدار متفاوت دارد که برای ${number(problem.tiers)} رده کم است. رده‌های کمتر یا ستون دیگری انتخاب کنید.`;
    case "noRevenue":
      return `جمع مبلغ‌های ${quote(problem.heading)} بیشتر از صفر نیست و سهم درآمد به دست نمی‌آید. ستون پرداختی مشتریان را انتخاب کنید.`;
    case "objectiveColumnMissing":
      return `${{growth: "هدف رشد سریع به تاریخ ایجاد و تاریخ قرارداد نیاز دارد", profit: "هدف سودآوری به حاشیه سود نیاز دارد", loyalty: "هدف وفاداری به تاریخ شروع مشتری نیاز دارد", upsell: "هدف فروش بیشتر به ستون توسعه نیاز دارد"}[problem.objective]}، ولی چنین ستونی پیدا نشد. ${quote(problem.heading)} جای آن را می‌گیرد؛ اگر می‌توانید هدف دیگری انتخاب کنید.`;
    case "nobodyToRank":
      return `هیچ مشتری از رده ${quote(problem.tier)} را نمی‌توان بر پایه ${list(problem.headings.map(quote))} رتبه‌بندی کرد. هدف دیگری انتخاب کنید یا مشتریان کنارگذاشته را برگردانید.`;
    case "bestLimited":
      return `${number(problem.wanted)} مشتری برتر خواسته شد، ولی رده ${quote(problem.tier)} حداکثر ${number(problem.given)} تا دارد: نیمی از رده. تعداد کمتری بخواهید یا رده بزرگ‌تری انتخاب کنید.`;
    case "thinEvidence":
      return `فقط ${number(problem.found)} مشتری برتر هست؛ کمتر از ${number(problem.needed)} شواهد را ضعیف می‌کند. پروفایل را حدس اول بدانید یا تعداد بیشتری انتخاب کنید.`;
    case "blanksTell":
      return `${quote(problem.heading)} برای ${number(problem.best)} از ${number(problem.bestOf)} مشتری برتر و برای ${number(problem.rest)} از ${number(problem.restOf)} مشتری دیگر خالی است: همین به‌تنهایی آن‌ها را از هم جدا می‌کند. چنین ستونی بیشتر پس از فروش پر می‌شود، پس در پروفایل نمی‌آید. پیش از تکیه بر آن ببینید کی پر می‌شود.`;
    case "pinUnknown":
      return `مشتری سنجاق‌شده ${quote(problem.customer)} دیگر در فهرست نیست. اگر نام عوض شده است، دوباره سنجاق کنید.`;
    case "bestListEmpty":
      return `${quote(problem.heading)} هیچ‌کس یا همه را بهترین نشان می‌دهد. بهترین‌ها را با 1 یا «بله» علامت بزنید و بقیه را خالی بگذارید.`;
    case "noProfileToScore":
      return "پروفایلی برای امتیازدهی نیست. نخست گام‌ها را روی فهرست مشتریان خود بپیمایید؛ اگر پروفایلی یافت نشد، در گام ۶ می‌توانید بر آن پافشاری کنید.";
    case "sheetNameTaken":
      return `برگه‌ای با نام ${quote(problem.sheet)} هست که از ما نیست. نام آن را تغییر دهید یا جابه‌جایش کنید و دوباره بنویسید؛ به آن دست زده نشد.`;
    case "nameTaken":
      return `نام ${quote(problem.name)} در این کارپوشه به کار رفته است. آن را در Formulas › Name Manager تغییر دهید و دوباره بنویسید.`;
    case "cellsOccupied":
      return `${isolate(problem.place)} خالی نیست و چیزی از شما بازنویسی نمی‌شود. آن را پاک یا جابه‌جا کنید و دوباره بنویسید.`;
    case "sheetProtected":
      return `برگه ${isolate(problem.sheet)} محافظت‌شده است و نمی‌توان در آن نوشت. در زبانه Review محافظت را بردارید و دوباره تلاش کنید.`;
    case "workbookProtected":
      return "ساختار این کارپوشه محافظت‌شده است و نمی‌توان برگه‌ای افزود یا حذف کرد. در Review › Protect Workbook محافظت را بردارید و دوباره تلاش کنید.";
    case "workbookReadOnly":
      return "این کارپوشه فقط برای خواندن باز است. ویرایش را انتخاب کنید یا نسخه‌ای ذخیره کنید و دوباره تلاش کنید.";
    case "sourceChanged":
      return `${isolate(problem.source)} پس از خواندن تغییر کرده است، در ${isolate(problem.place)}. تازه‌سازی کنید و دوباره بنویسید.`;
    case "ourCellsEdited":
      return `خانه‌هایی که اینجا نوشته شده بود ویرایش شده‌اند (${list(problem.places)}). با حذف نتایج، این ویرایش‌ها از دست می‌رود.`;
    case "ourCellsReferenced":
      return `فرمول‌های شما از خانه‌های نوشته‌شده استفاده می‌کنند (${list(problem.places)}). با حذف نتایج، ${isolate("#REF!")} یا ${isolate("#NAME?")} نشان می‌دهند.`;
    case "cellsWouldMove":
      return `خانه‌های شما در ${isolate(problem.place)} جابه‌جا می‌شدند، پس ستون سر جایش ماند. آن‌ها را جابه‌جا کنید و دوباره نتایج را حذف کنید.`;
    case "cellEditMode":
      return "خانه‌ای در حال ویرایش است. در برگه Enter یا Esc را بزنید و دوباره تلاش کنید.";
    case "readIncomplete":
      return `اکسل همه خانه‌های ${isolate(problem.place)} را برنگرداند. دوباره بخوانید؛ اگر تکرار شد، فهرست را در برگه‌های کوچک‌تر بخش کنید.`;
    case "tooLargeForHost":
      return `${isolate(problem.place)} بزرگ‌تر از آن است که اکسل به افزونه بدهد. ستون‌های با متن بسیار بلند را حذف کنید یا فهرست را بخش کنید.`;
    case "hostRefused":
      return `اکسل ${problem.action === "read" ? "خواندن فهرست" : problem.action === "write" ? "نوشتن نتایج" : "حذف نتایج"} را نپذیرفت (${isolate(problem.hostCode)})${problem.action === "write" ? " و همه چیز به حال نخست برگشت" : ""}. دوباره تلاش کنید؛ اگر تکرار شد، اطلاعات عیب‌یابی را از منو کپی کنید.`;
    case "undoFailed":
      return `نوشتن در نیمه راه متوقف شد (${isolate(problem.hostCode)}) و برگرداندن آن ممکن نشد. خانه‌های شما آسیبی ندیده‌اند؛ «به پایان رساندن» یا «حذف» را انتخاب کنید.`;
    case "stateUnreadable":
      return `آنچه در این کارپوشه ذخیره شده خوانده نمی‌شود (${isolate(problem.found)}) و دست‌نخورده ماند. از همان نسخه Lodestar که آن را نوشته استفاده کنید یا در یک کپی کار کنید.`;
    case "stateTooLarge":
      return `انتخاب‌های شما ${number(problem.bytes)} بایت است؛ در کارپوشه حداکثر ${number(problem.limit)} بایت جا می‌شود. نتایج فهرست‌هایی را که لازم ندارید حذف کنید.`;
    case "cancelled":
      return "خواندن لغو شد. هر وقت آماده بودید «خواندن دوباره» را بزنید.";
    case "writeCancelled":
      return "نوشتن لغو شد و همه چیز مانند پیش است. هر وقت آماده بودید «نوشتن» را برگزینید.";
    case "fileNotFound":
      return `فایل ${isolate(problem.file)} وجود ندارد. مسیر را بررسی کنید.`;
    case "fileUnreadable":
      return `${isolate(problem.file)} باز نمی‌شود: ${isolate(problem.reason)}. آن را دوباره به‌صورت xlsx یا csv ذخیره کنید.`;
    case "sheetUnknown":
      return `برگه‌ای با نام ${quote(problem.sheet)} وجود ندارد. یکی از این‌ها را انتخاب کنید: ${list(problem.available)}.`;
    case "optionUnknown":
      return `گزینه ${isolate(problem.option)} شناخته نشد. با ${isolate("--help")} همه گزینه‌ها را ببینید.`;
    case "optionInvalid":
      return `${isolate(problem.option)} نمی‌تواند ${quote(problem.found)} باشد. مقدارهای مجاز: ${isolate(problem.allowed)}.`;
  }
}

const quote = (text: string) => `«${isolate(text)}»`;

const list = (items: readonly string[]) => join(items.map(isolate));

/** The first few cells, and how many more there are. */
function some(cells: readonly string[], all: number): string {
  const more = all - cells.length;
  return more > 0 ? `${cells.map(isolate).join("، ")} و ${number(more)} خانه دیگر` : list(cells);
}
