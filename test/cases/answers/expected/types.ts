// Made by nelumbo. Changes made here are lost when it runs again.

export interface Bad {
  reason?: string;
}

export interface Good {
  good?: true;
}
