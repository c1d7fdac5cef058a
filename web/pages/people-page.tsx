import { Box, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InvitationsSection } from '../identity/invitations-section.tsx';
import { InviteDialog } from '../identity/invite-dialog.tsx';
import { PeopleSection } from '../staff/people-section.tsx';
import { useCan } from '../ui/me.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';

/** Everybody who works here, and those who are invited. */
export function PeoplePage() {
  const { t } = useTranslation();
  const mayManage = useCan('staff.manage');
  const [inviting, setInviting] = useState(false);
  const invite = mayManage && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setInviting(true)}>
      {t('identity:invitations.invite')}
    </Button>
  );
  return (
    <SettingsPage title={t('staff:people.title')} lede={t('staff:people.lede')} act={invite}>
      <PeopleSection mayManage={mayManage} />
      {mayManage && (
        <Box mt="xl">
          <InvitationsSection />
        </Box>
      )}
      {inviting && <InviteDialog close={() => setInviting(false)} />}
    </SettingsPage>
  );
}
