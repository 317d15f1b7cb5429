// The words of the pages, Chinese first. What comes from the ontology is labelled there (terms.js).

const CHOSEN = 'newsgraph-language';

const asked = new URLSearchParams(location.search).get('lang');
if (asked === 'zh' || asked === 'en') localStorage.setItem(CHOSEN, asked);
export const language = localStorage.getItem(CHOSEN) === 'en' ? 'en' : 'zh';

const WORDS = {
  title: ['新闻图谱', 'News graph'], other: ['English', '中文'], otherLabel: ['Switch labels to English', '切换为中文'], licences: ['许可', 'Licences'], skip: ['跳到正文', 'Skip to content'], menu: ['主要页面', 'Main pages'],
  search: ['搜索', 'Search'], searchHint: ['人物、机构、地点、事件、标题…', 'People, bodies, places, events …'], suggestions: ['搜索建议', 'Suggestions'], searchFirst: ['在上面的框里写下要找的人物、机构、地点、事件或标题。', 'Write above whom or what you look for.'],
  timeline: ['时间线', 'Timeline'], network: ['关系网', 'Network'], map: ['地图', 'Map'], review: ['待核对', 'Review'], statistics: ['统计', 'Statistics'], questions: ['常见问题', 'Questions'],
  sparqlPage: ['SPARQL 查询', 'SPARQL'], footer: ['每条事实都可点回原文；机器提取，请核对。', 'Every fact leads back to the text. Read by a machine: check before use.'],
  person: ['人物', 'Person'], org: ['机构', 'Organization'], place: ['地点', 'Place'], doc: ['文件', 'Document'], topic: ['概念', 'Topic'], event: ['事件', 'Event'], article: ['稿件', 'Article'],
  page: ['版面', 'Page'], part: ['参与', 'Participation'], holding: ['任职', 'Post'], statement: ['言论', 'Statement'], quantity: ['数量', 'Quantity'], time: ['时间', 'Time'], evidence: ['证据', 'Evidence'],
  posts: ['职务', 'Posts'], postsIn: ['任职人员', 'Who holds a post here'], events: ['参与的事件', 'Events'], says: ['言论', 'What they said'],
  about: ['他人言论中提及', 'Named in what others said'], withWhom: ['常与谁同场', 'Appears with'], articles: ['相关稿件', 'Articles'], inside: ['下辖', 'Within it'], partOf: ['隶属', 'Part of'],
  alsoCalled: ['又称', 'Also called'], roles: ['参与者', 'Who took part'], subEvents: ['其中的活动', 'Parts of it'], superEvent: ['属于', 'Part of'], said: ['会上言论', 'Said there'],
  sources: ['各篇报道', 'How the articles tell it'], sameText: ['同稿', 'Same text'], when: ['时间', 'When'], where: ['地点', 'Where'], concerns: ['涉及', 'Concerns'], quantities: ['数字', 'Figures'], covers: ['适用年份', 'Covers'],
  triggerWord: ['触发词', 'Trigger'], documentEvents: ['相关事件', 'Events about it'], facts: ['文中事实', 'Facts in this article'], text: ['原文', 'Text'], noText: ['库中未存全文（建库时选择了 --text quote 或 hash），以下为作证的片段。', 'The store holds no full text; these are the passages that prove facts.'],
  confidence: ['置信度', 'confidence'], rule: ['规则', 'rule'], source: ['出处', 'source'], inText: ['看原文', 'In the text'], backToFact: ['回到事实', 'Back to the fact'], noEvidence: ['无证据', 'No evidence'],
  fact: ['事实', 'Fact'], proved: ['所据原文', 'What proves it'],
  more: ['再看 {0} 条', 'Show {0} more'], loading: ['载入中…', 'Loading …'], nothing: ['没有记录。', 'Nothing recorded.'], nothingFound: ['没有找到“{0}”。试试全名、简称，或只写两三个字。', 'Nothing found for “{0}”. Try the full name, a short form, or two or three characters.'],
  notFoundHint: ['没有稿件提到它。地址也许写错了，或所在的稿件已从库中移除。', 'No article speaks of it. The address may be wrong, or the article was removed from the store.'],
  noPage: ['没有这一页', 'No such page'], failed: ['没能取到数据', 'The data did not come'], offline: ['服务器没有回答。它还在运行吗？', 'The server does not answer. Is it still running?'],
  slow: ['查询超时：请缩小范围再试。', 'The question took too long: narrow it down.'], again: ['重试', 'Try again'], data: ['数据', 'Data'], query: ['查询语句', 'Query'],
  homeLead: ['从报纸到知识图谱：谁、何时、何地、做了什么、说了什么——每一条都有原文为证。', 'From the newspaper to a graph: who, when, where, what was done and said, each with the sentence that proves it.'],
  busiest: ['报道最多的人物', 'Most reported people'], latest: ['最近的稿件', 'Latest articles'], from: ['从', 'From'], to: ['到', 'To'], anyRole: ['所有角色', 'Any role'], role: ['角色', 'Role'], apply: ['应用', 'Apply'],
  anyType: ['所有类型', 'Any type'], type: ['类型', 'Type'], expand: ['展开', 'Expand'], neighbours: ['相邻实体', 'Neighbours'],
  networkOf: ['{0}的关系网', 'Network of {0}'], timelineOf: ['{0}的时间线', 'Timeline of {0}'], mapOf: ['{0}的地图', 'Map of {0}'], networkHint: ['点击圆点展开，双击打开页面；下方列表可用键盘操作。', 'Click a dot to expand it, double-click to open its page; the list below works by keyboard.'], networkPick: ['先选一个人物或机构', 'Choose a person or body first'],
  capped: ['只显示最强的 {0} 条联系。', 'Only the {0} strongest links are shown.'], shared: ['共同事件', 'Events in common'], noNeighbours: ['没有记录：按所选条件，无人与之同场。', 'Nothing recorded: no one appears with it under these conditions.'], mapHint: ['圆点大小表示事件多少；可拖动、滚轮或用按钮缩放。', 'Dots grow with the number of events; drag, scroll or use the buttons.'], china: ['中国', 'China'], world: ['世界', 'World'],
  zoomIn: ['放大', 'Zoom in'], zoomOut: ['缩小', 'Zoom out'], eventsCount: ['{0} 件', '{0} event|{0} events'], printed: ['当日稿件', 'Printed that day'], happened: ['当日事件', 'What happened'], previous: ['前一天', 'Previous day'], next: ['后一天', 'Next day'],
  articlesPerDay: ['每日稿件', 'Articles a day'], eventTypes: ['事件类型', 'Kinds of events'], bySource: ['来源', 'Sources'], counts: ['总数', 'Counts'], eventsPerDay: ['每日事件数', 'Events a day'],
  lowConfidence: ['置信度低的事实', 'Facts of low confidence'], inferred: ['推算的日期', 'Inferred dates'], unproved: ['没有证据的事实', 'Facts without evidence'], reviewLead: ['机器没有把握的地方。请对照原文核实。', 'Where the machine is unsure. Check against the text.'],
  issued: ['见报', 'issued'], ask: ['提问', 'Ask'], value: ['取值', 'Value'], rowsFound: ['{0} 行', '{0} row|{0} rows'], questionsLead: ['现成的问题，填上条件即可；也可在 SPARQL 页里改写。', 'Ready-made questions: fill in and ask, or change them on the SPARQL page.'],
  legend: ['图例', 'Legend'], properties: ['全部属性', 'All properties'], observed: ['见报于', 'observed'], during: ['场合', 'occasion'], direct: ['直接引语', 'verbatim'], onPage: ['{0} 版', 'page {0}'], printPage: ['版次', 'Page'],
  unresolved: ['时间不明', 'Time unknown'], mentions: ['次提及', 'mentions'], articlesCount: ['{0} 篇', '{0} article|{0} articles'],
  asAbove: ['原文同上', 'Same passage'], toStart: ['回到首页', 'To the first page'], 'no such day': ['地址里的日期写错了：要写成 2023-12-27 的样子。', 'The day in the address is not one: write it as 2023-12-27.'], 'no such name': ['地址里的名字写错了。', 'The name in the address is not one.'],
  namesakeRank: ['同名者之{0}', 'number {0} of this name'], othersOfName: ['同名的其他人', 'Others of this name'], surelyOther: ['确为另一人', 'surely another person'], perhapsSame: ['或为同一人', 'perhaps the same person'], score: ['相似度', 'likeness'],
  eventDoubts: ['或为同一事件的报道', 'Perhaps the same event'], toldBy: ['{0} 篇稿件报道了同一事件', '{0} article tells this event|{0} articles tell this event'], partOfWhole: ['多篇稿件报道了同一事件，合并见', 'Several articles tell this event; together:'],
  namesakeDoubts: ['同名者是否为同一人', 'People of one name: one person?'], reportDoubts: ['不同报道是否为同一事件', 'Reports: one event?'], unresolvedNote: ['没有记录。此项由 newsgraph resolve 得出，也许尚未运行。', 'Nothing recorded. newsgraph resolve finds these; perhaps it has not been run.'],
  'names the body, the post or the company of more than one person of this name': ['所在机构、职务或同行者与不止一位同名者相符', 'names the body, the post or the company of more than one person of this name'], 'no post and no company in common': ['没有相同的职务或同行者', 'no post and no company in common'],
  'one after the other': ['职务可能先后担任', 'posts one after the other'], 'posts that one person may hold': ['职务可能由一人兼任', 'posts that one person may hold'], 'one thing in common is missing to be sure': ['相同之处还差一项才能确定', 'one thing in common is missing to be sure'],
  wasDerivedFrom: ['所据稿件', 'Article'], member: ['人物', 'Person'], organization: ['机构', 'Body'], label: ['名称', 'Label'], altLabel: ['别名', 'Other name'], isPartOf: ['所属版面', 'Page'],
  datePublished: ['见报日期', 'Issued'], headline: ['标题', 'Headline'], publisher: ['出版者', 'Publisher'], identifier: ['编号', 'Identifier'], unitText: ['单位', 'Unit'], memberDuring: ['任期', 'Term'],
  hasEarliestBeginTimeStamp: ['最早始于', 'Begins at the earliest'], hasLatestBeginTimeStamp: ['最晚始于', 'Begins at the latest'], hasEarliestEndTimeStamp: ['最早止于', 'Ends at the earliest'], hasLatestEndTimeStamp: ['最晚止于', 'Ends at the latest'], hasBeginning: ['起', 'Beginning'], hasEnd: ['止', 'End'],
  true: ['是', 'yes'], false: ['否', 'no'], eventsWithin: ['在此或其辖区发生的事件', 'Events here or within it'],
  listOf: ['列表', 'List'], entities: ['实体', 'Entities'], headlines: ['稿件标题', 'Headlines'], of: ['所属', 'of'],
};

/** A word in the reader's language; {0} is filled in. Where English has two forms, "one|many", the number chooses. */
export function t(key, ...values) {
  const forms = (WORDS[key] ?? [key, key])[language === 'en' ? 1 : 0].split('|');
  const word = forms[String(values[0]) === '1' ? 0 : forms.length - 1];
  return values.reduce((out, value, i) => out.replace(`{${i}}`, () => String(value)), word);
}

/** Numbers as people write them. */
export function count(n) {
  return Number(n).toLocaleString(language === 'en' ? 'en' : 'zh-CN');
}

/** A day in words: 2023年12月27日. */
export function dayWords(iso) {
  const [y, m, d] = iso.slice(0, 10).split('-').map(Number);
  return language === 'en' ? `${d} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][m - 1]} ${y}` : `${y}年${m}月${d}日`;
}
