import { day } from '../../law/day/index.ts'
import type { Contact, OrganisationFacts, OrganisationToAdd } from '../organisations/index.ts'
import { COUNTY_CODE, DEMO_REGION } from './body.ts'

type Registered = Pick<OrganisationFacts, 'kind' | 'line' | 'creditCode' | 'divisionCode' | 'actsForCode'> & {
  readonly contact: Contact
}

/** A province 58 doesn't exist; nor does a telephone number that begins with 0000. */
const COUNTY_DIVISION = '589921'
const HOURS = '工作日 9:00—12:00，14:00—17:30（法定节假日除外）'

const contact = (office: string, address: string, number: string, mail: string): Contact => ({
  office,
  address: `清源县${address}`,
  hours: HOURS,
  telephone: `0000-55501${number}`,
  fax: `0000-55502${number}`,
  internet: `${mail}@qingyuan.example`,
})

const department = (creditCode: string, to: Contact): Registered => ({
  kind: 'department',
  line: 'territorial',
  creditCode,
  divisionCode: COUNTY_DIVISION,
  actsForCode: null,
  contact: to,
})

/** How the bodies of the invented county are registered. The codes are invented and have right check digits. */
export const REGISTRATION: Readonly<Record<string, Registered>> = {
  qyx: {
    ...department('11589921009901016K', contact('清源县人民政府办公室政务公开股', '人民路1号', '01', 'zwgk')),
    kind: 'government',
  },
  'qyx-zfb': {
    ...department('11589921009901024E', contact('清源县人民政府办公室政务公开股', '人民路1号', '01', 'zwgk')),
    actsForCode: COUNTY_CODE,
  },
  'qyx-fgj': department('115899210099010329', contact('清源县发展和改革局办公室', '人民路3号', '02', 'fgj')),
  'qyx-czj': department('115899210099010404', contact('清源县财政局办公室', '人民路5号', '03', 'czj')),
  'qyx-zrzyj': department('115899210099010591', contact('清源县自然资源局法规股', '滨河路20号', '04', 'zrzyj')),
  'qyx-gaj': department('11589921009901067U', contact('清源县公安局法制大队', '平安路8号', '05', 'gaj')),
  'qyx-jyj': department('11589921009901075N', contact('清源县教育局办公室', '学府路2号', '06', 'jyj')),
  'qyx-mzj': department('11589921009901083H', contact('清源县民政局办公室', '滨河路6号', '07', 'mzj')),
  'qyx-sfj': department('11589921009901091C', contact('清源县司法局行政复议与应诉股', '平安路10号', '08', 'sfj')),
  'qyx-wjw': department('115899210099011042', contact('清源县卫生健康委员会办公室', '学府路9号', '09', 'wjw')),
  'qyx-scjgj': department('11589921009901112W', contact('清源县市场监督管理局办公室', '商城路15号', '10', 'scjgj')),
  'qyx-lyz': {
    ...department('11589921009901120P', contact('柳堰镇党政办公室', '柳堰镇镇前街1号', '11', 'lyz')),
    kind: 'government',
    divisionCode: `${COUNTY_DIVISION}101`,
  },
  'qyx-qhz': {
    ...department('11589921009901139L', contact('青禾镇党政办公室', '青禾镇青禾大街12号', '12', 'qhz')),
    kind: 'government',
    divisionCode: `${COUNTY_DIVISION}102`,
  },
  // Without a fax: what is missing shows.
  'qyx-wljd': {
    ...department('11589921009901147F', {
      ...contact('文澜街道党政综合办公室', '文澜路33号', '13', 'wljd'),
      fax: null,
    }),
    kind: 'branch',
    divisionCode: `${COUNTY_DIVISION}001`,
  },
}

/** A body that was merged before the first of the reports, so that history shows and no report is touched. */
export const PREDECESSOR: OrganisationToAdd & { readonly code: string } = {
  code: 'qyx-lsj',
  name: '清源县粮食局',
  region: DEMO_REGION,
  level: 'county-department',
  parentCode: COUNTY_CODE,
  kind: 'department',
  line: 'territorial',
  creditCode: '11589921009901155A',
  divisionCode: COUNTY_DIVISION,
}
export const MERGED = { on: day('2021-03-15'), into: 'qyx-fgj', basis: '《清源县机构改革方案》' }
export const RENAMED = { code: 'qyx-wjw', on: day('2019-03-20'), before: '清源县卫生和计划生育委员会' }
