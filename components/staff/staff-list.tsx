import { Pill } from "@/components/ui/pill";
import { Table, TableFrame, Td, Th } from "@/components/ui/table";
import { ROLE_WORDS, STAFF_STATE_WORDS, type StaffState } from "@/lib/domain/staff-account";
import { AccountActions } from "./account-actions";
import type { Colleague, StaffAccountRow, StaffActions } from "./actions";

const TONES = { active: "done", invited: "info", disabled: "closed" } as const satisfies Record<StaffState, string>;

type StaffListProps = { accounts: readonly StaffAccountRow[]; colleagues: readonly Colleague[]; actions: StaffActions; publicUrl: string };

export function StaffList({ accounts, colleagues, actions, publicUrl }: StaffListProps) {
  return (
    <TableFrame label="Staff accounts">
      <Table caption={accounts.length === 1 ? "1 account" : `${accounts.length} accounts`}>
        <thead>
          <tr>
            <Th>Name</Th>
            <Th>Email</Th>
            <Th>Roles</Th>
            <Th>State</Th>
            <Th numeric>Open requests</Th>
            <Th>Change</Th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <Th scope="row">
                {account.name}
                {account.credential !== null && <span className="font-normal">, {account.credential}</span>}
                {account.isSelf && <span className="font-normal text-muted"> (you)</span>}
              </Th>
              <Td className="min-w-48 wrap-anywhere">{account.email}</Td>
              <Td>{account.roles.map((role) => ROLE_WORDS[role]).join(", ")}</Td>
              <Td>
                <Pill tone={TONES[account.state]}>{STAFF_STATE_WORDS[account.state]}</Pill>
              </Td>
              <Td numeric>{account.openRequests}</Td>
              <Td>
                <AccountActions {...{ account, actions, colleagues, publicUrl }} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
