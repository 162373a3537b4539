/** The numbers, in tables. */
import type { Table } from "./table_rows";

export function Tables({ tables }: { tables: readonly Table[] }) {
  const isWide = tables.some(({ columns }) => columns.length > 2);
  return (
    <div class={isWide ? "tables wide" : "tables"}>
      {tables.map((table) => (
        <TableOf key={table.title} table={table} />
      ))}
    </div>
  );
}

function TableOf({ table }: { table: Table }) {
  return (
    <div class="table" tabIndex={0} role="group" aria-label={table.title}>
      <table>
        <caption>{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{table.corner}</span>
            </th>
            {table.columns.map((column, index) => (
              <th key={index} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map(({ said, doubt }, index) => (
                <td key={index}>
                  {said}
                  {doubt && <small>{doubt}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
