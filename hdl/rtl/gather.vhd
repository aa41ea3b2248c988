-- Collects what arrives at the cells of a processor, one synapse a clock, cell after cell.
--
-- Twin:     the loop over the targets of a projection in the Java fixed-point engine
-- Formula:  sum = min(sum of weights of the USED first synapses whose source spiked, 2^15 - 1)
-- Formats:  steps of 2^-6 nS
-- Latency:  the first sum DRAWS + 5 clocks after start (one more with PIPELINED), then one every DRAWS clocks
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity gather is
  generic (
    CELLS     : positive := 4;     -- targets
    SOURCES   : positive := 64;    -- presynaptic cells
    DRAWS     : positive := 10;    -- words drawn for a cell
    USED      : positive := 10;    -- synapses of a cell: the first of the draws
    LEAST     : natural  := 0;     -- least weight
    SPAN      : positive := 8;     -- half the width of the law
    PIPELINED : boolean  := false  -- multiplexer in two steps
  );
  port (
    clk      : in  std_logic;
    start    : in  std_logic;             -- start of a pass
    seed     : in  word_t;                -- of the connections
    impulses : in  std_logic_vector(SOURCES - 1 downto 0);  -- from the senders
    done     : out std_logic;             -- a cell is complete
    sum      : out signed(15 downto 0)    -- what arrived at it
  );
end entity;

architecture rtl of gather is
  signal busy, used_now, first, last    : std_logic := '0';
  signal draw                           : natural range 0 to DRAWS - 1 := 0;
  signal target                         : natural range 0 to CELLS - 1 := 0;
  signal arrived, begins, ends          : std_logic;
  signal weight                         : unsigned(15 downto 0);
  signal value                          : unsigned(17 downto 0);
begin
  assert USED <= DRAWS report "gather: USED lie beyond the DRAWS" severity failure;

  used_now <= bit_of(draw < USED);
  first    <= bit_of(draw = 0);
  last     <= bit_of(draw = DRAWS - 1);

  process (clk)
  begin
    if rising_edge(clk) then
      if start = '1' then
        busy   <= '1';
        draw   <= 0;
        target <= 0;
      elsif busy = '1' then
        if last = '0' then
          draw <= draw + 1;
        else
          draw <= 0;
          if target = CELLS - 1 then
            busy <= '0';
          else
            target <= target + 1;
          end if;
        end if;
      end if;
    end if;
  end process;

  synapses : entity work.receiver
    generic map (SOURCES => SOURCES, LEAST => LEAST, SPAN => SPAN, PIPELINED => PIPELINED)
    port map (clk => clk, load => start, seed => seed, valid => busy, used => used_now, first => first, last => last,
              impulses => impulses, done => arrived, begins => begins, ends => ends, weight => weight);
  value <= "00" & weight;
  total : entity work.accumulator
    port map (clk => clk, valid => arrived, first => begins, last => ends, value => value, done => done, sum => sum);
end architecture;
