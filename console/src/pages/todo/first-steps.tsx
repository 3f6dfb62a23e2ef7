import { Link } from 'react-router'

/** What the first administrator does first; goes once the other two administrators are named. */
export function FirstSteps() {
  return (
    <section className="first-steps">
      <h2>开始使用</h2>
      <ol>
        <li>
          <Link to="/people/administrators">指定安全管理员和审计管理员</Link>
          <p className="quiet">
            三员分立：系统管理、安全管理、审计管理由三个人分别担任。没有安全管理员，就不能给任何人授予岗位。
          </p>
        </li>
        <li>
          <Link to="/organisations">在机关名录中新增或导入机关</Link>
          <p className="quiet">先有机关，才能登记申请、填报年度报告。</p>
        </li>
        <li>
          <Link to="/people/new">新增人员</Link>
          <p className="quiet">每个人得到一个一次性链接，自己设置密码；岗位由安全管理员授予。</p>
        </li>
      </ol>
    </section>
  )
}
