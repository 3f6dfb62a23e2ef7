export interface StatusWords {
  /** What happened. */
  readonly title: string
  /** What it means and what to do. */
  readonly advice: string
}

/** One map for pages and problem documents: every status we answer with, in the portal's own words. */
const WORDS: Readonly<Record<number, StatusWords>> = {
  400: { title: '请求有误', advice: '网址或填写的内容不符合要求。请核对后重新提交，或从首页进入。' },
  401: { title: '尚未登录', advice: '请登录后再试。登录已经过期的，重新登录即可，填写的内容不会丢失。' },
  403: { title: '没有权限', advice: '您的岗位不能办理这件事。需要的话请联系安全管理员。' },
  404: { title: '没有这个页面', advice: '网址可能有误，或者内容尚未公开。请核对网址，或从年报列表查找。' },
  405: { title: '不支持这种访问方式', advice: '这个网址不接受这种请求。请从页面上的链接或按钮进入。' },
  408: { title: '等待超时', advice: '请求没有在规定时间内传完。请检查网络后重试。' },
  409: { title: '情况有变', advice: '这条记录刚刚有了变化。请刷新后核对，再提交您的修改。' },
  413: { title: '文件超过大小限制', advice: '单个文件不超过 20 MB。请确认选对了文件，或另存为较小的文件后重试。' },
  414: { title: '网址过长', advice: '请减少筛选条件后重试。' },
  415: { title: '不支持这种内容类型', advice: '请通过页面上的表单选择文件提交。' },
  422: { title: '文件没有读成', advice: '请按提示处理后重新选择文件。' },
  429: { title: '检查次数已达上限', advice: '同一网络地址每分钟最多检查 10 份文件。请稍候再试。' },
  431: { title: '请求头过大', advice: '请清除浏览器中本网站的 Cookie 后重试。' },
  500: {
    title: '服务出现故障',
    advice: '问题出在本网站，不是您的操作。请稍后重试；仍不能访问的，请把下面的编号告知网站主办单位。',
  },
  503: { title: '服务暂时不可用', advice: '网站正在维护或访问量较大。请稍后重试。' },
}

export function statusWords(status: number): StatusWords {
  const fallback = status >= 500 ? 500 : 400
  return WORDS[status] ?? WORDS[fallback] ?? { title: '请求有误', advice: '' }
}
