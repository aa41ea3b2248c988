-- Picks one impulse out of many: the dearest part of the spike transfer. With PIPELINED it works in two steps, first
-- the bit in each group of 64, then the group, as the paper proposes for networks too large to do it within a clock.
--
-- Twin:     fired[index]
-- Formula:  impulse = impulses(index); 0 beyond the last
-- Latency:  1 clock, 2 with PIPELINED
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;

entity multiplexer is
  generic (
    INPUTS     : positive := 64;     -- impulses to choose from
    INDEX_BITS : positive := 12;     -- enough for all inputs
    PIPELINED  : boolean  := false   -- in two steps
  );
  port (
    clk      : in  std_logic;
    valid    : in  std_logic;                                -- there is an index
    impulses : in  std_logic_vector(INPUTS - 1 downto 0);    -- from the senders
    index    : in  unsigned(INDEX_BITS - 1 downto 0);        -- which
    impulse  : out std_logic := '0'                          -- 1 or 2 clocks later
  );
end entity;

architecture rtl of multiplexer is
  function padded(v : std_logic_vector) return std_logic_vector is
    constant groups : positive := (v'length + 63) / 64;
    variable wide   : std_logic_vector(64 * groups - 1 downto 0) := (others => '0');
  begin
    wide(v'length - 1 downto 0) := v;
    return wide;
  end function;
begin
  assert INPUTS <= 2 ** INDEX_BITS report "multiplexer: INDEX_BITS do not reach all INPUTS" severity failure;

  at_once : if not PIPELINED generate
    process (clk)
    begin
      if rising_edge(clk) then
        if valid = '1' then
          impulse <= impulses(to_integer(index));
        end if;
      end if;
    end process;
  end generate;

  in_two_steps : if PIPELINED generate
    constant GROUPS : positive := (INPUTS + 63) / 64;
    signal row      : std_logic_vector(GROUPS - 1 downto 0) := (others => '0');
    signal column   : unsigned(INDEX_BITS - 1 downto 0)     := (others => '0');
    signal second   : std_logic                             := '0';
  begin
    process (clk)
      variable wide : std_logic_vector(64 * GROUPS - 1 downto 0);
    begin
      if rising_edge(clk) then
        second <= valid;
        if valid = '1' then
          wide := padded(impulses);
          for g in 0 to GROUPS - 1 loop
            row(g) <= wide(64 * g + to_integer(index(5 downto 0)));
          end loop;
          column <= shift_right(index, 6);
        end if;
        if second = '1' then
          impulse <= row(to_integer(column));
        end if;
      end if;
    end process;
  end generate;
end architecture;
