import type { ReactElement, ReactNode } from 'react'
import type { PageFrame } from './frame.ts'
import { largeTypeAddress } from './large-type.ts'

type Column =
  | 'home'
  | 'requests'
  | 'disclosed'
  | 'annual-reports'
  | 'bodies'
  | 'check'
  | 'deadline'
  | 'fee'
  | 'api'
  | 'none'

interface LayoutProps {
  readonly frame: PageFrame
  /** Of the window; the site's name is added. */
  readonly title: string
  readonly column: Column
  /** The way here, for 当前位置; the last is this page. */
  readonly trail?: readonly { readonly text: string; readonly href?: string }[]
  /** 国办发〔2017〕47号: what site crawlers of the government network read from a page with content. */
  readonly article?: { readonly title: string; readonly source: string; readonly published: string }
  /** Wide pages hold a table beside their findings. */
  readonly wide?: boolean
  readonly links?: ReactNode
  readonly children: ReactNode
}

/** Only what exists: a column joins when there is something in it. */
const COLUMNS: readonly { readonly key: Column; readonly href: string; readonly text: string }[] = [
  { key: 'requests', href: '/requests/new', text: '依申请公开' },
  { key: 'disclosed', href: '/disclosed', text: '依申请转主动公开' },
  { key: 'annual-reports', href: '/annual-reports', text: '政府信息公开年报' },
  { key: 'bodies', href: '/bodies', text: '公开机关' },
  { key: 'check', href: '/check', text: '检查年报' },
  { key: 'deadline', href: '/calculators/deadline', text: '期限计算' },
  { key: 'fee', href: '/calculators/fee', text: '费用计算' },
  { key: 'api', href: '/api/docs', text: '数据接口' },
]

export function Layout(props: LayoutProps): ReactElement {
  const { frame, trail, children } = props
  return (
    <html lang="zh-CN" className={frame.large ? 'large' : undefined}>
      <Head {...props} />
      <body>
        <a className="skip" href="#main">
          跳到正文
        </a>
        <Masthead frame={frame} column={props.column} />
        {trail && <Trail steps={trail} />}
        <main id="main" tabIndex={-1} className={props.wide ? 'wide' : undefined}>
          {children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  )
}

function Head({ frame, title, article, column, links }: LayoutProps): ReactElement {
  const columnName = COLUMNS.find((c) => c.key === column)?.text
  const full = title === frame.site.name ? title : `${title} - ${frame.site.name}`
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{full}</title>
      <link rel="stylesheet" href={frame.stylesheet} />
      <link rel="alternate" type="application/atom+xml" href="/feed.xml" title={frame.site.name} />
      <link rel="icon" href={frame.icon} type="image/svg+xml" />
      <meta name="color-scheme" content="light dark" />
      <meta name="SiteName" content={frame.site.name} />
      {frame.site.siteIdCode && <meta name="SiteIDCode" content={frame.site.siteIdCode} />}
      {columnName && <meta name="ColumnName" content={columnName} />}
      {columnName && <meta name="ColumnType" content="信息公开" />}
      {article && <meta name="ArticleTitle" content={article.title} />}
      {article && <meta name="PubDate" content={article.published} />}
      {article && <meta name="ContentSource" content={article.source} />}
      {links}
    </head>
  )
}

function Masthead({ frame, column }: { readonly frame: PageFrame; readonly column: Column }): ReactElement {
  return (
    <header className="masthead">
      <div className="bar">
        <a className="brand" href="/" aria-current={column === 'home' ? 'page' : undefined}>
          {frame.site.name}
        </a>
        <nav aria-label="栏目">
          <ul>
            {COLUMNS.map((c) => (
              <li key={c.key}>
                <a href={c.href} aria-current={c.key === column ? 'page' : undefined}>
                  {c.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a className="type-size" href={largeTypeAddress(!frame.large, frame.here)} rel="nofollow">
          {frame.large ? '标准字号' : '大字版'}
        </a>
      </div>
    </header>
  )
}

function Trail({ steps }: { readonly steps: NonNullable<LayoutProps['trail']> }): ReactElement {
  return (
    <nav className="trail" aria-label="当前位置">
      <ol>
        <li>
          <a href="/">首页</a>
        </li>
        {steps.map((step, index) => (
          <li key={step.text} aria-current={index === steps.length - 1 ? 'page' : undefined}>
            {step.href ? <a href={step.href}>{step.text}</a> : step.text}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Footer({ frame }: { readonly frame: PageFrame }): ReactElement {
  const { organiser, contact, siteIdCode } = frame.site
  return (
    <footer>
      <div className="bar">
        {organiser && <p>主办单位：{organiser}</p>}
        {contact && <p>联系方式：{contact}</p>}
        {siteIdCode && <p>网站标识码：{siteIdCode}</p>}
        <p>
          依据《中华人民共和国政府信息公开条例》第四十九条、第五十条公布政府信息公开工作年度报告。本网站不用脚本也能办理各项事务；除提交申请时填写的以外，不收集访问者的个人信息。
        </p>
      </div>
    </footer>
  )
}
