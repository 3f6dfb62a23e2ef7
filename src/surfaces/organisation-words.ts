import {
  CONTACT_LABELS,
  type HistoryEvent,
  type OrganisationFacts,
  SUCCESSION_KINDS,
} from '../capabilities/organisations/index.ts'
import { dayWords } from '../law/day/index.ts'

export const FACT_LABELS: Readonly<Record<keyof OrganisationFacts, string>> = {
  name: '机关名称',
  region: '地区',
  level: '层级',
  kind: '机构性质',
  line: '领导体制',
  parentCode: '所属机关',
  superiorCode: '上级主管部门',
  actsForCode: '主管信息公开的政府',
  actsInOwnName: '以自己名义公开',
  rollUp: '年报汇总',
  creditCode: '统一社会信用代码',
  divisionCode: '行政区划代码',
}

/** One event of a body's history as a sentence, without its day. */
export function eventWords(event: HistoryEvent): string {
  switch (event.kind) {
    case 'registered':
      return event.on === null ? `以“${event.name}”登记` : `设立，名称为“${event.name}”`
    case 'renamed':
      return `由“${event.before}”更名为“${event.name}”`
    case 'changed':
      return `${event.fields.map((field) => FACT_LABELS[field]).join('、')}有变更`
    case 'contact':
      return `工作机构的${event.fields.map((field) => CONTACT_LABELS[field]).join('、')}有变更`
    case 'took-over':
      return `${SUCCESSION_KINDS[event.succession.kind]}：承接${event.other.name}的职责${carried(event)}${basis(event)}`
    case 'handed-over':
      return event.other
        ? `${SUCCESSION_KINDS[event.succession.kind]}：职责由${event.other.name}承接${carried(event)}${basis(event)}`
        : `${SUCCESSION_KINDS[event.succession.kind]}，没有承接机关${basis(event)}`
  }
}

type SuccessionEvent = Extract<HistoryEvent, { readonly succession: unknown }>

const carried = ({ succession }: SuccessionEvent): string => (succession.carries ? '，未结的申请一并承接' : '')
const basis = ({ succession }: SuccessionEvent): string => (succession.basis ? `（${succession.basis}）` : '')

/** 2019年3月20日; where no day is recorded, 登记以前. */
export const sinceWords = (day: HistoryEvent['on']): string => (day === null ? '登记以前' : dayWords(day))
