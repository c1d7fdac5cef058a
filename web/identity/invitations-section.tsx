import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import { reading } from '../live/reading.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Rows } from '../ui/row.tsx';
import { Section } from '../ui/section.tsx';
import { InvitationRow } from './invitation-row.tsx';

/** Invitations that wait for an answer or came to nothing; accepted ones are agents by now. */
export function InvitationsSection() {
  const { t } = useTranslation();
  const invitations = useQuery(reading(identityRoutes.listInvitations));
  return (
    <Loaded query={invitations} lines={2}>
      {({ items }) => {
        const shown = items.filter((each) => each.state === 'open' || each.state === 'expired');
        if (shown.length === 0) return null;
        return (
          <Section title={t('identity:invitations.title')}>
            <Rows label={t('identity:invitations.title')}>
              {shown.map((each) => (
                <InvitationRow key={each.id} invitation={each} />
              ))}
            </Rows>
          </Section>
        );
      }}
    </Loaded>
  );
}
