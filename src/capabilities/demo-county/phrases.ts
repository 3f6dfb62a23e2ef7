import type { DemoYear } from './body.ts'
import type { Told } from './told.ts'

/** Who speaks, of which year, about what. */
export interface Speaker {
  readonly year: DemoYear
  /** Full name, and how it speaks of itself. */
  readonly name: string
  readonly self: string
  readonly topics: readonly [string, string, string, string]
  readonly deed: string
}

export type Phrase = (speaker: Speaker, told: Told) => string

/** Each list holds wordings of the same thing; a body takes another one every year. */

export const OPENINGS: readonly Phrase[] = [
  ({ year, name }) =>
    `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和政府信息公开工作年度报告格式要求，现公布${name}${year}年政府信息公开工作情况。本报告所列数据的统计期限自${year}年1月1日起至12月31日止。`,
  ({ year, self, topics }) =>
    `${year}年，${self}认真执行《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，围绕${topics[0]}、${topics[1]}等社会关注事项推进政府信息公开，各项工作按期完成。`,
  ({ year, self, topics }) =>
    `本年度，${self}把政府信息公开与业务工作同部署、同落实，重点做好${topics[2]}和${topics[3]}方面的公开，${year}年政府信息公开工作平稳有序。`,
  ({ year, name }) =>
    `现将${name}${year}年政府信息公开工作报告如下。报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。`,
]

export const PROACTIVE: readonly Phrase[] = [
  ({ year, topics, deed }, told) =>
    `${year}年，通过县政府网站主动公开政府信息${told.published}条，内容涉及${topics[0]}、${topics[1]}、${topics[2]}等。${deed}`,
  ({ self, topics, deed }, told) =>
    `${self}对照《条例》第二十条、第二十一条逐项梳理应当公开的内容。${deed}全年发布${topics[3]}、${topics[0]}等各类信息${told.published}条。`,
  ({ topics, deed }, told) =>
    `${deed}坚持“谁制作、谁公开”，自信息形成或者变更之日起二十个工作日内予以公开。全年公开${told.published}条，其中${topics[1]}、${topics[2]}方面的信息随变更及时更新。`,
  ({ self, topics, deed }, told) =>
    `聚焦${topics[2]}、${topics[3]}，${self}全年主动公开信息${told.published}条，群众来电咨询较多的事项均配发了办理说明。${deed}`,
]

const NO_REQUESTS: readonly Phrase[] = [
  ({ year, self }) =>
    `${year}年，${self}未收到政府信息公开申请，也没有上年结转的申请。当面、邮寄、网上等申请渠道保持畅通。`,
  ({ self }) => `本年度${self}未收到政府信息公开申请。申请表、受理地址和联系电话均已在公开指南中列明。`,
]

const REQUESTS: readonly Phrase[] = [
  ({ year, self }, t) =>
    `${year}年，${self}共收到政府信息公开申请${t.received}件，上年结转${t.carriedOver}件。全年办结${t.handled}件，结转下年度继续办理${t.carriedForward}件。`,
  ({ self }, t) =>
    `${self}对申请逐件登记、审核、办理、答复、归档。全年新收政府信息公开申请${t.received}件，其中自然人申请${t.natural}件，法人或其他组织申请${t.legal}件；上年结转${t.carriedOver}件，办结${t.handled}件。`,
  ({ year }, t) =>
    `${year}年新收政府信息公开申请${t.received}件。办理结果为：予以公开${t.granted}件，部分公开${t.partiallyGranted}件，不予公开${t.denied}件，无法提供${t.unable}件，不予处理${t.notProcessed}件，其他处理${t.other}件；结转下年度${t.carriedForward}件。`,
  ({ self }, t) =>
    `${self}完善申请办理会商机制，疑难申请先行合法性审核。本年度收到政府信息公开申请${t.received}件，予以公开${t.granted}件，不予公开${t.denied}件，均在法定期限内答复或者依法延期。`,
]

const CHALLENGES: readonly Phrase[] = [
  (_, t) => `因政府信息公开工作被申请行政复议${t.reviews}件，被提起行政诉讼${t.suits}件。`,
  (_, t) => `全年涉及政府信息公开的行政复议${t.reviews}件、行政诉讼${t.suits}件，均按期提交答复和证据材料。`,
]

const NO_CHALLENGES: readonly Phrase[] = [
  () => '没有因政府信息公开工作引发的行政复议和行政诉讼。',
  () => '未发生政府信息公开行政复议、行政诉讼案件。',
]

export const requestPhrases = (told: Told): readonly Phrase[] =>
  told.received + told.carriedOver === 0 ? NO_REQUESTS : REQUESTS

export const challengePhrases = (told: Told): readonly Phrase[] =>
  told.reviews + told.suits === 0 ? NO_CHALLENGES : CHALLENGES

export const MANAGEMENT: readonly Phrase[] = [
  ({ self }) =>
    `${self}落实信息发布审核制度，拟公开的信息由承办人初核、股室负责人复核、分管负责人签发，先审查、后公开。对涉及个人信息的内容作必要处理后再行发布。`,
  (_, t) =>
    `全年制发行政规范性文件${t.made}件，废止${t.repealed}件，现行有效${t.inForce}件，均标注有效性并提供可下载的文本。`,
  ({ topics }) =>
    `定期检查已公开信息的准确性和时效性，对${topics[1]}、${topics[3]}两个栏目逐条复核，失效内容及时标注。`,
  ({ self }) =>
    `${self}公文拟制环节同步确定公开属性，依申请公开和不予公开的说明理由。历史信息的公开属性按年度重新评估。`,
  () => '保密审查记录随文归档，做到一事一审、全程留痕。全年未发现失泄密情况。',
]

export const PLATFORM: readonly Phrase[] = [
  ({ self }) =>
    `依托县政府网站政府信息公开平台集中发布信息，${self}专栏按法定主动公开内容设置栏目，支持检索、查阅和下载。`,
  ({ topics }) => `调整专栏结构，将${topics[0]}、${topics[2]}置于首屏，并为老年人和视力障碍群体提供大字阅读方式。`,
  ({ self }) => `${self}指定专人维护专栏和政务新媒体账号，每周检查链接可用性，发现错漏当日处理。`,
  () => '在政务服务中心、县档案馆、县图书馆设置政府信息查阅点，配备查阅设备和纸质目录。',
]

export const SUPERVISION: readonly Phrase[] = [
  ({ self }) =>
    `${self}明确一名分管负责人和两名工作人员负责政府信息公开，全年组织业务培训两次。接受社会评议，未发生责任追究情形。`,
  ({ year }) => `将政府信息公开纳入${year}年度目标管理，每季度自查一次，对县政务公开办反馈的问题逐项整改并回复。`,
  ({ topics }) => `设立意见箱和监督电话，听取群众对${topics[2]}公开的意见。年度考核和社会评议结果良好，无责任追究。`,
  ({ self }) =>
    `${self}参加全县政务公开业务培训，组织内部学习《条例》和答复文书示范文本。本年度未因政府信息公开工作被追究责任。`,
]

/** The county's own report has to give results of assessment, public appraisal and accountability (条例第五十条第一款第四项). */
export const COUNTY_SUPERVISION: readonly Phrase[] = [
  ({ year }) =>
    `县政府将政府信息公开纳入${year}年度综合考核，对各部门、镇、街道逐一评分并通报结果。开展社会评议，公众满意度问卷面向全县发放。本年度无因政府信息公开工作被追究责任的情形。`,
  () =>
    '县政务公开办每季度检查一次，年终组织考核，考核结果计入部门绩效。邀请人大代表、政协委员和群众代表开展社会评议。全年责任追究0起。',
]
