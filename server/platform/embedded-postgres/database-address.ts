/** Where the database is reached. `host` is a folder that holds a unix socket; these are also pg's option names. */
export interface DatabaseAddress {
  host: string;
  port: number;
  database: 'warmline';
  user: 'warmline';
}
