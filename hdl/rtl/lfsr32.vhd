-- The generator of all random words: 32 bits shifted left, feedback from bits 31, 30, 29 and 9, minus one.
--
-- Twin:     cerebellum.fixed.Lfsr32
-- Formula:  x <- ((x << 1) | (x31 xor x30 xor x29 xor x9)) - 1
-- Formats:  32 bits without a point
-- Latency:  1 clock from advance to its word; the seed itself is never used
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity lfsr32 is
  port (
    clk     : in  std_logic;
    load    : in  std_logic;  -- takes the seed; goes before advance
    seed    : in  word_t;     -- what load takes
    advance : in  std_logic;  -- one step
    word    : out word_t      -- the state
  );
end entity;

architecture rtl of lfsr32 is
  signal state : unsigned(31 downto 0) := (others => '0');
begin
  word <= std_logic_vector(state);

  process (clk)
    variable feedback : std_logic;
  begin
    if rising_edge(clk) then
      if advance = '1' then
        feedback := state(31) xor state(30) xor state(29) xor state(9);
        state    <= (state(30 downto 0) & feedback) - 1;
      end if;
      if load = '1' then
        state <= unsigned(seed);
      end if;
    end if;
  end process;
end architecture;
