import type { ReactElement } from 'react'
import type { ReportListing } from '../../capabilities/annual-report/index.ts'
import type { PageFrame } from './frame.ts'
import { Layout } from './layout.tsx'
import { ReportItems } from './report-items.tsx'

interface Props {
  readonly frame: PageFrame
  readonly latest: readonly ReportListing[]
  readonly total: number
}

export function HomePage({ frame, latest, total }: Props): ReactElement {
  return (
    <Layout frame={frame} title={frame.site.name} column="home">
      <div className="sided right">
        <div>
          <h1>政府信息公开工作年度报告</h1>
          <p className="lead">
            查找各行政机关历年公布的政府信息公开工作年度报告，逐格查看表格数据，核对勾稽关系，下载统一格式的文件和数据。
          </p>
          <search>
            <form action="/annual-reports" method="get" className="big-search">
              <label htmlFor="body">机关名称</label>
              <div className="row">
                <input id="body" name="body" type="text" maxLength={100} autoComplete="off" spellCheck={false} />
                <button type="submit">查找年报</button>
              </div>
              <p className="help">可以只写名称的一部分，如“水利”。</p>
            </form>
          </search>
          <section aria-labelledby="latest">
            <h2 id="latest">最近年度的年报</h2>
            {latest.length === 0 ? (
              <p>这里将列出已公布的年度报告。报告由网站主办单位导入后自动显示。</p>
            ) : (
              <>
                <ReportItems items={latest} />
                <p>
                  <a href="/annual-reports">查看全部 {total} 份年报</a>
                </p>
              </>
            )}
          </section>
        </div>
        <div>
          <section aria-labelledby="apply">
            <h2 id="apply">依申请公开</h2>
            <p>没有公开的政府信息，可以向行政机关申请。不需要注册，不需要说明用途，一般不收费用。</p>
            <p>
              <a className="button" href="/requests/new">
                申请公开政府信息
              </a>
            </p>
            <p>
              <a href="/requests/track">查询已经提交的申请</a>
            </p>
            <p>
              <a href="/disclosed">查找依申请转主动公开的信息</a>
            </p>
          </section>
          <section aria-labelledby="check">
            <h2 id="check">检查一份年报</h2>
            <p>选择一份年度报告文件，即可看到读出的表格、发现的问题和说明。文件只在内存中处理，不保存。</p>
            <p>
              <a className="button" href="/check">
                检查年报
              </a>
            </p>
          </section>
        </div>
      </div>
    </Layout>
  )
}
