import { Button } from 'antd'
import { Link } from 'react-router'
import { useMay } from '../../api/session.ts'
import { type ListAddress, useListAddress } from '../../list/list-address.ts'
import { ListPage } from '../../list/list-page.tsx'
import { dayWords } from '../../parts/day-words.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { type ListQuery, labelOf, loadList, type OrganisationItem, useWords, type Words } from './organisations-api.ts'

const STATES = [
  { value: 'ended', label: '已合并、撤销的' },
  { value: 'all', label: '全部' },
] as const

/** What the address asks for; a word that the server doesn't know is refused there. */
const queryOf = ({ page, size, sort, filters }: Pick<ListAddress, 'page' | 'size' | 'sort' | 'filters'>) =>
  ({ page, size, sort, ...filters }) as ListQuery

/** The register: every body that the person's posts extend to. */
export function OrganisationsPage() {
  const words = useWords()
  return (
    <ListPage<OrganisationItem>
      title="机关名录"
      unit="个机关"
      queryKey={['organisations', 'list']}
      load={(address) => loadList(queryOf(address))}
      filters={[
        { kind: 'text', name: 'q', label: '名称、曾用名或代码' },
        { kind: 'choice', name: 'level', label: '层级', options: words?.levels ?? [] },
        { kind: 'choice', name: 'kind', label: '机构性质', options: words?.kinds ?? [] },
        { kind: 'choice', name: 'line', label: '领导体制', options: words?.lines ?? [] },
        { kind: 'choice', name: 'state', label: '是否存续', options: STATES, otherwise: '现有的' },
      ]}
      columns={[
        { key: 'name', title: '机关', show: nameOf, sorts: true, opens: true },
        { key: 'code', title: '代码', show: ({ code }) => code, sorts: true },
        { key: 'level', title: '层级', show: ({ level }) => labelOf(words?.levels, level), sorts: true },
        { key: 'kind', title: '机构性质', show: ({ kind }) => labelOf(words?.kinds, kind) },
        { key: 'line', title: '领导体制', show: (item) => lineOf(words, item) },
        { key: 'parent', title: '所属机关', show: ({ parentName }) => parentName ?? '' },
        { key: 'remarks', title: '待核对（项）', show: ({ remarks }) => remarks || '', figure: true },
      ]}
      rowKey={({ code }) => code}
      open={({ code }) => `/organisations/${code}`}
      actions={<Actions />}
      empty={
        <EmptyState
          what="名录里还没有机关。"
          how="由系统管理员新增，或者从表格导入。机关登记以后，才能授予岗位、登记申请。"
        />
      }
    />
  )
}

function nameOf({ name, formerName, endedAfter }: OrganisationItem) {
  const notes = [formerName && `曾用名：${formerName}`, endedAfter && `存续到${dayWords(endedAfter)}`].filter(Boolean)
  return notes.length === 0 ? name : `${name}（${notes.join('；')}）`
}

const lineOf = (words: Words | undefined, { line }: OrganisationItem) => labelOf(words?.lines, line ?? 'territorial')

function Actions() {
  const { address } = useListAddress()
  const mayAdd = useMay('organisation.add')
  const mayImport = useMay('organisation.import')
  const query = new URLSearchParams(Object.entries(address.filters).flatMap(([k, v]) => (v ? [[k, v]] : [])))
  return (
    <>
      {mayAdd && (
        <Link to="/organisations/add">
          <Button type="primary" tabIndex={-1}>
            新增机关
          </Button>
        </Link>
      )}
      {mayImport && <Link to="/organisations/import">从表格导入</Link>}
      <a href={`/api/v1/organisations/export.xlsx?${query}`}>导出 Excel</a>
      <a href={`/api/v1/organisations/export.csv?${query}`}>导出 CSV</a>
    </>
  )
}
