import type { Priority, Status } from '../contract/tickets.ts';

/** Keys are names within one plan (`maya`, `nora.whitfield`, `t-0001`); the database gives its own ids. */
export type TeamKey = 'orders' | 'plantCare' | 'wholesale';
export type AgentKey = 'maya' | 'lena' | 'tomas' | 'priya' | 'noor' | 'sam';
export type TicketType = 'question' | 'incident' | 'problem' | 'task';
export type PictureKind = 'cracked-planter' | 'crushed-box' | 'brown-leaf' | 'wrong-color' | 'happy-plant';

export type SampleTeam = { key: TeamKey; name: string };
export type SampleAgent = {
  key: AgentKey;
  name: string;
  email: string;
  role: 'owner' | 'lead' | 'agent' | 'light-agent';
  teams: readonly TeamKey[];
  language: 'en' | 'de';
  timeZone: string;
  /** Languages the agent answers in beside English, most at home first. */
  speaks: readonly string[];
};
export type SampleOrganization = { key: string; name: string; domains: readonly string[]; notes: string };
export type SampleCustomer = {
  key: string;
  name: string;
  /** What colleagues call them. */
  first: string;
  /** The first is the one they write from. */
  emails: readonly string[];
  phones: readonly string[];
  organization: string | null;
  /** BCP 47. */
  language: string;
  timeZone: string;
  city: string;
  notes: string;
  /** Never after their first ticket. */
  createdAt: Date;
};

/** A drawn PNG of 320 × 320. */
export type SampleAttachment = { name: string; contentType: 'image/png'; content: Buffer };
export type SampleMessage = {
  by: { customer: string } | { agent: AgentKey };
  kind: 'reply' | 'note';
  /** Plain text, paragraphs parted by an empty line, without the brand's signature. */
  text: string;
  at: Date;
  attachments: readonly SampleAttachment[];
  /** The status the agent sets together with this message; null leaves what the lifecycle makes of it. */
  thenStatus: 'open' | 'pending' | 'on-hold' | 'solved' | null;
  /** What kind of automatic mail this is; null when a person wrote it. */
  automatic: 'out-of-office' | null;
};

export type SampleTicket = {
  key: string;
  /** Which conversation it plays, `scene:…` for the fixed ones of today. */
  script: string;
  language: string;
  subject: string;
  requester: string;
  mailbox: string;
  brand: string;
  team: TeamKey | null;
  assignee: AgentKey | null;
  /** When the assignee took it; null without an assignee. Never after the first message of an agent. */
  assignedAt: Date | null;
  status: Status;
  priority: Priority | null;
  type: TicketType | null;
  tags: readonly string[];
  channel: 'email';
  createdAt: Date;
  cc: readonly string[];
  /** The last time it was solved, also when that came without a message (nobody wrote back); null while it is not. */
  solvedAt: Date | null;
  closedAt: Date | null;
  isSpam: boolean;
  /** Strictly ascending; the first is the customer's. */
  messages: readonly SampleMessage[];
  csat: { rating: 1 | 2 | 3 | 4 | 5; comment: string; at: Date } | null;
};

export type SamplePlan = {
  company: { name: string; timeZone: string; language: 'en' };
  brands: readonly { name: string; signature: string; accent: string; isDefault: boolean }[];
  mailboxes: readonly { address: string; brand: string; team: TeamKey | null }[];
  teams: readonly SampleTeam[];
  agents: readonly SampleAgent[];
  organizations: readonly SampleOrganization[];
  customers: readonly SampleCustomer[];
  /** Oldest first. */
  tickets: readonly SampleTicket[];
};
